// The files for servers (build/hosts), given to real ones: each address of the site says exactly the headers of the one list.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..'), site = path.join(root, 'build/site'), hosts = path.join(root, 'build/hosts');
/** @type {{ path: string, headers: [string, string][] }[]} */
const list = JSON.parse(fs.readFileSync(path.join(hosts, 'headers.json'), 'utf8'));
/** Every header that is in the list anywhere: an address has those of its own entry and none of another's. */
const known = [...new Set(list.flatMap(({ headers }) => headers.map(([name]) => name)))];

/** @param {string[]} names */
const programOf = names => names.flatMap(name => ['/usr/sbin', '/usr/bin', '/usr/local/sbin'].map(folder => path.join(folder, name))).find(file => fs.existsSync(file));

/** @returns {Promise<number>} */
const freePort = () => new Promise(done => {
  const server = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = /** @type {net.AddressInfo} */ (server.address());
    server.close(() => done(port));
  });
});

/** @param {string} program @param {(folder: string, port: number) => { config: string, args: (file: string) => string[] }} make */
async function serve(program, make) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'host-')), port = await freePort(), { config, args } = make(folder, port);
  fs.cpSync(site, path.join(folder, 'site'), { recursive: true });
  for (const file of ['', 'site']) fs.chmodSync(path.join(folder, file), 0o755);
  const file = path.join(folder, 'server.conf');
  fs.writeFileSync(file, config);
  const server = spawn(program, args(file), { stdio: ['ignore', 'inherit', 'inherit'] }), ended = new Promise(done => server.once('exit', done));
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; server.exitCode === null && tries < 200; tries++) {
    if (await fetch(`${address}/sw.js`).then(() => true, () => false)) break;
    await new Promise(done => setTimeout(done, 50));
  }
  assert.equal(server.exitCode, null, `${program} runs`);
  return { address, stop: async () => { server.kill(); await ended; fs.rmSync(folder, { recursive: true, force: true }); } };
}

/** @param {string} address */
async function checkAll(address) {
  for (const { path: at, headers } of list) {
    const response = await fetch(address + at), text = Buffer.from(await response.arrayBuffer());
    assert.equal(response.status, 200, at);
    const file = path.join(site, at.endsWith('/') ? `${at}index.html` : at);
    assert.ok(text.equals(fs.readFileSync(file)), `${at}: the bytes of the build`);
    const own = new Map(headers);
    for (const name of known) assert.equal(response.headers.get(name), own.get(name) ?? null, `${at}: ${name}`);
    assert.equal(response.headers.get('x-content-type-options'), 'nosniff', at);
    const type = at.endsWith('.js') ? 'text/javascript' : 'text/html';
    assert.match(response.headers.get('content-type') ?? '', new RegExp(`^${type}; charset=utf-8$`, 'i'), at);
  }
  const manifest = await fetch(`${address}/app.webmanifest`);
  assert.equal(manifest.headers.get('content-type')?.split(';')[0], 'application/manifest+json');
  assert.equal((await fetch(`${address}/nothing.html`)).status, 404);
}

const nginx = process.env.NGINX || programOf(['nginx']), apache = programOf(['apache2', 'httpd']);

test('nginx says what the list says', { skip: nginx ? false : 'nginx is not installed here' }, async () => {
  const { address, stop } = await serve(/** @type {string} */ (nginx), (folder, port) => ({
    config: `pid ${folder}/pid;\nerror_log stderr;\ndaemon off;\nworker_processes 1;\nevents {}\nhttp {\n  access_log off;\n` +
      ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `  ${name}_temp_path ${folder}/${name};\n`).join('') +
      `  server {\n    listen 127.0.0.1:${port};\n    root ${folder}/site;\n    include ${hosts}/nginx.conf;\n  }\n}\n`,
    args: file => ['-c', file, '-p', folder],
  }));
  try { await checkAll(address); } finally { await stop(); }
});

const modules = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/libexec/apache2'].find(folder => fs.existsSync(folder));
test('Apache says what the list says', { skip: apache && modules ? false : 'Apache is not installed here' }, async () => {
  const { address, stop } = await serve(/** @type {string} */ (apache), (folder, port) => ({
    config: `ServerRoot ${folder}\nServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/errors\nDefaultRuntimeDir ${folder}\nMutex file:${folder}\n` +
      ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'setenvif'].filter(name => fs.existsSync(`${modules}/mod_${name}.so`)).map(name => `LoadModule ${name}_module ${modules}/mod_${name}.so\n`).join('') +
      `<IfModule unixd_module>\nUser nobody\nGroup nogroup\n</IfModule>\nTypesConfig /dev/null\nAddType text/html .html\nDocumentRoot ${folder}/site\n<Directory ${folder}/site>\nRequire all granted\nAllowOverride None\nInclude ${hosts}/apache.conf\n</Directory>\n`,
    args: file => ['-f', file, '-DFOREGROUND'],
  }));
  try { await checkAll(address); } finally { await stop(); }
});
