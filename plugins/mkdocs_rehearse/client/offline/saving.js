/** What the reader has told the browser: to use little data. */

export function isSaving() {
  return /** @type {any} */ (navigator).connection?.saveData === true;
}
