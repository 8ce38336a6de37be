// Emscripten's glue around app.wasm; the build puts it in the place of this name.
declare module 'app-module' {
  import type { AppModule, Host } from './host.ts';
  export default function createModule(options: {
    host: Host;
    locateFile: (name: string) => string;
    instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void) => object;
  }): Promise<AppModule>;
}
