/* Gives each question that is ready to be sent a button that copies it. Without this file a click selects the whole text. */
for (const foot of document.querySelectorAll('[data-copy]')) {
  const text = document.getElementById(foot.dataset.copy);
  const button = document.createElement('button'), status = document.createElement('span');
  Object.assign(button, { type: 'button', className: 'copy', textContent: foot.dataset.label });
  button.setAttribute('aria-describedby', foot.dataset.copy);
  status.setAttribute('role', 'status');
  foot.append(button, status);
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.innerText.trim());
      status.textContent = foot.dataset.copied;
    } catch {
      getSelection().selectAllChildren(text);
      status.textContent = foot.dataset.select;
    }
  });
}
