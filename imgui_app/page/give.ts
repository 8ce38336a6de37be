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

/** The dialog stands until it is answered; the text leaves the page with it. */
export function printText(text: string) {
  const paper = document.createElement('pre');
  paper.id = 'paper';
  paper.textContent = text;
  document.body.append(paper);
  print();
  paper.remove();
}

/** By the lock, which alone can make a link. */
export const saveFile = (name: string, type: string, bytes: Uint8Array<ArrayBuffer>) => sealSave(name, new Blob([bytes], { type }));
