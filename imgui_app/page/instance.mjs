// An instance of the app's module and what it imports. It stands alone: of a system it asks only what WASI calls by name.

/** WASI's 'not supported': the module has no files, no clock and no environment. */
const NOT_SUPPORTED = 52;

/** @type {WebAssembly.ModuleImports} */
const system = new Proxy({}, {
  get: (_, name) => name === 'proc_exit' ? () => { throw new Error('the module gave up'); } : () => NOT_SUPPORTED,
});

/** What the module imports. @param {object} host answers imgui_app/platform/host.hpp @returns {WebAssembly.Imports} */
export const importsFrom = host => ({
  host: /** @type {WebAssembly.ModuleImports} */ (host), wasi_snapshot_preview1: system,
  env: { emscripten_notify_memory_growth() {} },   // who looks at the memory does so anew each time
});

/**
 * Makes an instance ready, with all its functions in place. @param {WebAssembly.Instance} instance
 * @param {{ memory: () => ArrayBuffer }} host gets its memory
 */
export function begin({ exports }, host) {
  host.memory = () => /** @type {WebAssembly.Memory} */ (exports.memory).buffer;
  /** @type {() => void} */ (exports._initialize)();
}
