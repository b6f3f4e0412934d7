/**
 * Where this site begins, as the address of this module tells it: the client is published at
 * `assets/rehearse/<digest>/`.
 */

export const base = new URL('../../../../', import.meta.url);
