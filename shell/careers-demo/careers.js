// The invented company's own script: shows one of its postings, and takes applications that nobody gets.
/** @type {{ title: string, datePosted: string, description: string }[]} */
const postings = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '[]');
const list = /** @type {HTMLElement} */ (document.getElementById('list')), shown = /** @type {HTMLElement} */ (document.getElementById('posting'));
/** @param {string} name @param {string} text */
const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });
/** The elements of a posting's HTML, which holds h2, p and lists: made anew, since this page's policy takes no HTML from text. @param {string} html */
function elementsOf(html) {
  /** @type {HTMLElement[]} */
  const made = [];
  for (const [, name = '', text = ''] of html.matchAll(/<(h2|p|li|ul)>([^<]*)/g)) {
    if (name === 'li') made.at(-1)?.append(element('li', text));
    else made.push(element(name, text));
  }
  return made;
}

const checker = /** @type {HTMLElement & { open: boolean }} */ (document.querySelector('resume-checker'));

/** @param {number} chosen */
function show(chosen) {
  const { title, datePosted, description } = postings[chosen];
  const posted = new Date(`${datePosted}T12:00:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
  shown.replaceChildren(element('h1', title), ...elementsOf(description), Object.assign(element('p', `Posted ${posted}`), { className: 'posted' }));
  for (const [i, button] of [...list.children].entries()) button.setAttribute('aria-pressed', String(i === chosen));
  checker.setAttribute('posting-src', 'posting');   // it reads the page anew
}

for (const [i, { title }] of postings.entries()) {
  const button = Object.assign(element('button', title), { type: 'button' });
  button.addEventListener('click', () => show(i));
  list.append(button);
}
show(0);

// What an applicant chose to share arrives here, and nothing before: it becomes a part of the form, which they may take out again.
const shared = /** @type {HTMLFieldSetElement} */ (document.getElementById('shared'));
checker.addEventListener('report', event => {
  const { scores, findings, text } = /** @type {CustomEvent} */ (event).detail;
  const [sum, list] = /** @type {HTMLElement[]} */ ([...shared.querySelectorAll('p, ul')]);
  sum.textContent = ['Readable', 'Written', 'Matched'].map(name => `${name} ${scores[name.toLowerCase()] ?? 'not judged'}`).join(', ') + (text ? ', with the full report' : '');
  list.replaceChildren(...findings.map((/** @type {{ rule: string, severity: string, points: number }} */ { rule, severity, points }) =>
    element('li', `${rule}, ${severity}, ${points}`)));
  shared.hidden = false;
});
// Who closed the checker finds it again, with the text in it.
const again = /** @type {HTMLButtonElement} */ (document.getElementById('again'));
checker.addEventListener('closed', () => { again.hidden = false; again.focus(); });
again.addEventListener('click', () => { again.hidden = true; checker.open = true; checker.focus(); });

shared.querySelector('button')?.addEventListener('click', () => { shared.hidden = true; });
document.getElementById('apply')?.addEventListener('submit', event => {
  event.preventDefault();
  /** @type {HTMLElement} */ (document.getElementById('sent')).textContent = 'Kestrel Parcel is invented: nothing was sent.';
});
export {};
