// Dear ImGui's triangles on the canvas, by WebGL2. The module tells textures and draw lists in numbers and pointers.

import type { Memory } from './host.ts';

const VERTEX = `#version 300 es
layout (location = 0) in vec2 place;
layout (location = 1) in vec2 texel;
layout (location = 2) in vec4 ink;
uniform vec2 size;
out vec2 at;
out vec4 tint;
void main() {
  at = texel;
  tint = ink;
  gl_Position = vec4(place.x * 2. / size.x - 1., 1. - place.y * 2. / size.y, 0, 1);
}`;
const FRAGMENT = `#version 300 es
precision mediump float;
uniform sampler2D pixels;
in highp vec2 at;
in vec4 tint;
out vec4 color;
void main() { color = tint * texture(pixels, at); }`;
/** Bytes of an ImDrawVert: place and texel, two floats each, and four bytes of colour. */
const VERTEX_BYTES = 20;
/** The module counts its textures from 1, and never so far. */
const FIRST_PICTURE = 1 << 24;
/** Words of a list and of a command, as imgui_app/platform/drawing.cpp writes them. */
const LIST_WORDS = 5, COMMAND_WORDS = 8;

/** What the browser tells is right where it rounds in its own way; off by more, it is of a moment before. */
export function inPixels(told: number | undefined, css: number) {
  const reckoned = Math.round(css * devicePixelRatio);
  return told !== undefined && Math.abs(told - reckoned) <= 2 ? told : reckoned;
}

export class Painter {
  readonly #gl: WebGL2RenderingContext;
  #size: WebGLUniformLocation | null = null;
  #textures = new Map<number, WebGLTexture>();
  #lastPicture = FIRST_PICTURE;

  /** Undefined where the browser has no WebGL2, or no more of it. */
  static on(canvas: HTMLCanvasElement): Painter | undefined {
    const gl = canvas.getContext('webgl2', { alpha: false, depth: false, stencil: false, antialias: false });
    return gl && !gl.isContextLost() ? new Painter(gl) : undefined;
  }

  private constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.restore();
  }

  /** Makes what a context that was lost has forgotten; its textures come from the module again. */
  restore() {
    const gl = this.#gl, program = gl.createProgram();
    for (const [kind, text] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]] as const) {
      const shader = gl.createShader(kind);
      if (!shader) return;   // lost again
      gl.shaderSource(shader, text);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    gl.useProgram(program);
    this.#size = gl.getUniformLocation(program, 'size');
    this.#textures = new Map();
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    for (const location of [0, 1, 2]) gl.enableVertexAttribArray(location);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
    gl.enable(gl.SCISSOR_TEST);
  }

  makeTexture(id: number, width: number, height: number, pixels: Uint8Array) {
    const gl = this.#gl;
    this.#beginTexture(id);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  }

  /** A texture with a picture, until `dropTexture`; gives its id, out of the module's own. */
  addPicture(picture: ImageBitmap) {
    const gl = this.#gl, id = ++this.#lastPicture;
    this.#beginTexture(id);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, picture);
    return id;
  }

  #beginTexture(id: number) {
    const gl = this.#gl, texture = gl.createTexture();
    this.#textures.set(id, texture);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, name, gl.LINEAR);
    for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
  }

  /** `pixels` begin at the stretch's corner and run on in rows of the whole texture. */
  updateTexture(id: number, x: number, y: number, width: number, height: number, pixels: Uint8Array, rowPixels: number) {
    const gl = this.#gl;
    gl.bindTexture(gl.TEXTURE_2D, this.#textures.get(id) ?? null);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, rowPixels);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  }

  dropTexture(id: number) {
    this.#gl.deleteTexture(this.#textures.get(id) ?? null);
    this.#textures.delete(id);
  }

  /** `ground`: 0xRRGGBBAA. `lists`: where the first list's words are. */
  draw(memory: Memory, ground: number, lists: number, count: number) {
    const gl = this.#gl, { width, height } = gl.canvas;
    gl.viewport(0, 0, width, height);
    gl.uniform2f(this.#size, width, height);
    gl.scissor(0, 0, width, height);
    gl.clearColor((ground >>> 24) / 255, (ground >>> 16 & 255) / 255, (ground >>> 8 & 255) / 255, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    for (let at = lists; count > 0; count--) {
      const [vertices, vertexCount, indices, indexCount, commands] = memory.words(at, LIST_WORDS) as unknown as [number, number, number, number, number];
      gl.bufferData(gl.ARRAY_BUFFER, memory.bytes(vertices, vertexCount * VERTEX_BYTES), gl.STREAM_DRAW);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, memory.bytes(indices, indexCount * 2), gl.STREAM_DRAW);
      at += LIST_WORDS * 4;
      for (let command = 0; command < commands; command++, at += COMMAND_WORDS * 4)
        this.#drawCommand(memory.words(at, COMMAND_WORDS) as unknown as Command, height);
    }
  }

  #drawCommand([left, top, right, bottom, texture, first, count, firstVertex]: Command, height: number) {
    const gl = this.#gl, from = firstVertex * VERTEX_BYTES;
    gl.scissor(left, height - bottom, right - left, bottom - top);
    gl.bindTexture(gl.TEXTURE_2D, this.#textures.get(texture) ?? null);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, VERTEX_BYTES, from);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, VERTEX_BYTES, from + 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, VERTEX_BYTES, from + 16);
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_SHORT, first * 2);
  }
}

type Command = [left: number, top: number, right: number, bottom: number, texture: number, first: number, count: number, firstVertex: number];
