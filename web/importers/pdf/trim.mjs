// For the build of the page: pdf.js without what no importer runs. Its builds name the source of each stretch; of those that serve a
// viewer (editors, layers over a page, forms by XFA, saving, loading by network, WebGPU) no line comes into the page.

/**
 * @typedef {object} Trim
 * @property {RegExp} unused sources left out
 * @property {string} instead what the rest of them meets: nothing is done, nothing is there
 * @property {string} exported all that importers use
 */

/** By the build's file name. @type {Record<string, Trim>} */
const trims = {
  'pdf.mjs': {
    unused: new RegExp('^\\./(node_modules/core-js/|src/(pdf\\.js|shared/(scripting_utils|internal_evt)|display/(editor/|annotation_layer|xfa_|text_layer|' +
      'draw_layer|touch_manager|svg_factory|dom_filter_factory|dom_canvas_factory|network|fetch_stream|node_stream|transport_stream|' +
      'content_disposition|renderer_worker_proxy|webgpu|metadata)))'),
    instead: 'const TextLayer = { cleanup() {} }, isGPUReady = () => false, loadMeshShader = isGPUReady; class AnnotationEditor {}',
    exported: 'OPS, getDocument',
  },
  'pdf.worker.mjs': {
    // Streams packed by brotli, which no program writes into a PDF yet, are unpacked by the browser, where it can.
    unused: /^\.\/(external\/brotli|src\/(pdf\.worker\.js|core\/(xfa|editor\/|writer|\w+_factors|liberationsans_widths|postscript\/wasm_compiler)))/,
    instead: 'const XFAFactory = { getRichTextAsHtml: () => null }, getXfaFontName = () => null',
    exported: 'WorkerMessageHandler',
  },
};

/** The text of one of pdf.js's builds, trimmed. @param {string} name of its file @param {string} text */
export function trimPdfjs(name, text) {
  const trim = trims[name];
  if (!trim) throw new Error(`${name} is no build of pdf.js that we know`);
  const [head = '', ...pieces] = text.replace(/^export \{[^}]*\};?$/m, '').split(/^;\/\/ (\.\/.*)$/m);
  let left = 0, kept = '';
  for (let at = 0; at < pieces.length; at += 2) {
    const [source = '', code = ''] = pieces.slice(at);
    if (trim.unused.test(source)) left++;
    else kept += code;
  }
  if (left < 30) throw new Error(`${name} names its sources otherwise than we know: ${left} were found to leave out`);
  // The fillings for older engines stand in the worker's build, which is loaded first.
  return `${name === 'pdf.mjs' ? '' : head}${kept}${trim.instead};\nexport { ${trim.exported} };\n`;
}
