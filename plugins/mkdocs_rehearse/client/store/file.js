/**
 * The bytes of a file that leaves the device or comes back: text, packed with gzip where the
 * browser can. What comes back may be damaged or made to do harm, so it is unpacked no further
 * than to a limit, and what came out before the damage counts.
 */

/** Characters that are taken in at most: three years of 10,000 questions need a tenth of it. */
export const FILE_LIMIT = 100_000_000;

/** Every gzip file begins with these two bytes. */
const GZIP = [0x1f, 0x8b];

/**
 * @typedef {object} Unpacked
 * @property {string} text
 * @property {'whole' | 'broken' | 'large'} condition  broken: what follows could not be unpacked;
 *   large: there is more than is taken in
 */

/** Whether `packed` packs. */
export const canPack = () => typeof CompressionStream === 'function';

/**
 * @param {string} text
 * @returns {Promise<Blob>} gzip without a time or name, so that the same text is the same bytes
 */
export async function packed(text) {
  const plain = new Blob([text], { type: 'application/jsonl' });
  if (!canPack()) return plain;
  const stream = plain.stream().pipeThrough(new CompressionStream('gzip'));
  return new Blob([await new Response(stream).blob()], { type: 'application/gzip' });
}

/**
 * @param {Blob} file  packed or not, whatever its name says
 * @param {number} [limit]
 * @returns {Promise<Unpacked>}
 */
export async function unpacked(file, limit = FILE_LIMIT) {
  let text = '';
  try {
    const begin = new Uint8Array(await file.slice(0, GZIP.length).arrayBuffer());
    const isPacked = GZIP.every((byte, place) => begin[place] === byte);
    /** @type {ReadableStream<BufferSource>} */
    const bytes = file.stream();
    const plain = isPacked ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes;
    const reader = plain.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return { text, condition: 'whole' };
      text += value;
      if (text.length <= limit) continue;
      await reader.cancel();
      return { text: text.slice(0, limit), condition: 'large' };
    }
  } catch {
    return { text, condition: 'broken' };
  }
}
