/**
 * Opens a dialog over the page, and gives the focus back where it is taken away without having been closed, as by the browser's step back;
 * of one that is closed the browser does so itself.
 */
export function overThePage(dialog: HTMLDialogElement): () => void {
  const before = document.activeElement
  dialog.showModal()
  return () => {
    if (document.activeElement === document.body && before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}
