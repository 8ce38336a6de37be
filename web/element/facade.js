// A button that loads the checker when it is pressed, and nothing before: <resume-checker-button> with the element's attributes.
class ResumeCheckerButton extends HTMLElement {
  connectedCallback() {
    if (this.firstElementChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.getAttribute('label') ?? 'Check your resume against this job';
    button.addEventListener('click', async () => {
      await import(new URL('element.js', import.meta.url).href);
      const checker = document.createElement('resume-checker');
      for (const { name, value } of this.attributes) if (name !== 'label') checker.setAttribute(name, value);
      this.replaceWith(checker);
      checker.focus();
    }, { once: true });
    this.append(button);
  }
}
if (!customElements.get('resume-checker-button')) customElements.define('resume-checker-button', ResumeCheckerButton);
export {};
