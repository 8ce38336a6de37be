// The invented company's own script: shows one of its postings, and takes applications that nobody gets.
/** @type {{ title: string, description: string }[]} */
const postings = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '[]');
const list = /** @type {HTMLElement} */ (document.getElementById('list')), shown = /** @type {HTMLElement} */ (document.getElementById('posting'));
/** @param {string} html */
const lines = html => html.replace(/<h2>/g, '\n\n## ').replace(/<li>/g, '\n\u2022 ').replace(/<\/?(p|h2|ul)>/g, '\n').replace(/<[^>]*>/g, '').replace(/\n{3,}/g, '\n\n').trim();

/** @param {number} chosen */
function show(chosen) {
  const { title, description } = postings[chosen];
  const heading = Object.assign(document.createElement('h1'), { textContent: title });
  shown.replaceChildren(heading, ...lines(description).split(/\n(?=## )/).flatMap(part => {
    const [, name, text] = /^## (.*)\n([^]*)$/.exec(part) ?? [, '', part];
    return [...(name ? [Object.assign(document.createElement('h2'), { textContent: name })] : []), Object.assign(document.createElement('div'), { textContent: (text ?? '').trim() })];
  }));
  for (const [i, button] of [...list.children].entries()) button.setAttribute('aria-pressed', String(i === chosen));
  document.querySelector('resume-checker')?.setAttribute('posting-src', 'posting');   // it reads the page anew
}

for (const [i, { title }] of postings.entries()) {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: title });
  button.addEventListener('click', () => show(i));
  list.append(button);
}
show(0);

// What an applicant chose to share arrives here, and nothing before: it becomes a part of the form, which they may take out again.
const shared = /** @type {HTMLFieldSetElement} */ (document.getElementById('shared'));
document.querySelector('resume-checker')?.addEventListener('report', event => {
  const { scores, findings, text } = /** @type {CustomEvent} */ (event).detail;
  const [sum, list] = /** @type {HTMLElement[]} */ ([...shared.querySelectorAll('p, ul')]);
  sum.textContent = ['Readable', 'Written', 'Matched'].map(name => `${name} ${scores[name.toLowerCase()] ?? 'not judged'}`).join(', ') + (text ? ', with the full report' : '');
  list.replaceChildren(...findings.map((/** @type {{ rule: string, severity: string, points: number }} */ { rule, severity, points }) =>
    Object.assign(document.createElement('li'), { textContent: `${rule}, ${severity}, ${points}` })));
  shared.hidden = false;
});
shared.querySelector('button')?.addEventListener('click', () => { shared.hidden = true; });
document.getElementById('apply')?.addEventListener('submit', event => {
  event.preventDefault();
  /** @type {HTMLElement} */ (document.getElementById('sent')).textContent = 'Kestrel Parcel is invented: nothing was sent.';
});
export {};
