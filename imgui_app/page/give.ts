// What leaves the app by a person's own hand: a text to the clipboard, a file to the disk.

/** By a selection and the browser's own copying: it needs no permission in a sandboxed frame. */
export function copyText(text: string) {
  const had = document.activeElement, field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position:fixed;inset:0 auto auto 0;opacity:0';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (had instanceof HTMLElement) had.focus({ preventScroll: true });
  if (!done) navigator.clipboard?.writeText(text).catch(() => {});
}

/**
 * Opens the browser's print dialog with this text alone: its first line is the title, indented lines are quoted. It leaves the page
 * when the dialog is answered, which some browsers do not wait for.
 */
export function printText(text: string) {
  document.getElementById('paper')?.remove();
  const paper = document.createElement('div'), [title = '', ...lines] = text.trim().split('\n');
  paper.id = 'paper';
  const add = (name: 'h1' | 'p' | 'blockquote', words: string) => {
    const line = document.createElement(name);
    line.textContent = words;
    paper.append(line);
  };
  add('h1', title);
  for (const line of lines) if (line.trim()) add(line.startsWith('   ') ? 'blockquote' : 'p', line.trim());
  document.body.append(paper);
  addEventListener('afterprint', () => paper.remove(), { once: true });
  print();
}

/** By the lock, which alone can make a link. */
export const saveFile = (name: string, type: string, bytes: Uint8Array<ArrayBuffer>) => sealSave(name, new Blob([bytes], { type }));
