// The list of headers (policy.mjs) in the words of those who serve files. One list, so that no host says less than another.

/** @typedef {{ path: string, headers: [string, string][] }[]} SiteHeaders */

/** For hosts that read a `_headers` file, and for serve.py. @type {(site: SiteHeaders) => string} */
export const headersFile = site =>
  site.map(({ path, headers }) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`).join('');

/** A quoted string as nginx and Apache read it. @param {string} text */
const quoted = text => `"${text.replace(/[\\"]/g, '\\$&')}"`;

/** For inside a `server` block. @type {(site: SiteHeaders) => string} */
export const nginxFile = site => `# Written by the build. Inside a server block: include this file; root is the folder of the site.
# nginx drops the headers of a server block in a location that has its own, so each location says all of them.
types { text/html html; text/javascript js; text/css css; application/json json; application/manifest+json webmanifest; image/png png; }
charset utf-8;
charset_types text/html text/javascript text/css;
${site.map(({ path, headers }) => `location = ${path} {
${path.endsWith('/') ? `  try_files ${path}index.html =404;\n` : ''}${[['X-Content-Type-Options', 'nosniff'], ['Cache-Control', 'no-cache'], ...headers].map(([name, value]) => `  add_header ${name} ${quoted(value)};\n`).join('')}}
`).join('')}`;

/** What an address must take back: it matches the pattern of a shorter one too, since the site may lie in a folder. @type {(site: SiteHeaders, path: string, headers: [string, string][]) => string[]} */
const unwanted = (site, path, headers) => [...new Set(site.filter(other => other.path !== path && path.endsWith(other.path)).flatMap(other => other.headers.map(([name]) => name)))]
  .filter(name => !headers.some(([own]) => own === name));

/** For .htaccess or a Directory block: needs mod_headers, mod_mime and mod_setenvif. @type {(site: SiteHeaders) => string} */
export const apacheFile = site => `# Written by the build. In .htaccess in the folder of the site, or in its Directory block. Needs mod_headers, mod_mime, mod_dir.
DirectoryIndex index.html
AddType text/javascript .js
AddType application/manifest+json .webmanifest
AddCharset utf-8 .html .js .css
Header always set X-Content-Type-Options "nosniff"
Header always set Cache-Control "no-cache"
${site.filter(({ path }) => !path.endsWith('/')).map(({ path, headers }) => `<If ${quoted(`%{REQUEST_URI} =~ m#^(.*/)?${path.slice(1).replace(/\./g, '\\.')}$#`).replaceAll('\\\\', '\\')}>
${unwanted(site, path, headers).map(name => `  Header always unset ${name}\n`).join('')}${headers.map(([name, value]) => `  Header always set ${name} ${quoted(value)}\n`).join('')}</If>
`).join('')}`;
