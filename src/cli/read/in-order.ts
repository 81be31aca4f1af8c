/** How much may be under way at once. */
export interface Room {
  items: number;
  /** In the unit of `sizeOf`. */
  size: number;
}

/**
 * Maps the items of a stream, several at once, and yields the results in the order of the items, each as soon as it and
 * all before it are there. Takes no further item while there is no room, so that memory stays bounded however long
 * the stream and however slow its consumer. `map` must not reject.
 */
export async function* mapInOrder<T, R>(
  items: AsyncIterable<T>,
  map: (item: T) => Promise<R>,
  sizeOf: (item: T) => number,
  room: Room,
): AsyncGenerator<R> {
  const source = items[Symbol.asyncIterator]();
  const underWay: { result: Promise<R>; size: number }[] = [];
  let held = 0;
  let coming: Promise<IteratorResult<T>> | undefined;
  let ended = false;
  try {
    while (!ended || underWay.length > 0) {
      const first = underWay[0];
      if (!ended && underWay.length < room.items && held < room.size) {
        coming ??= source.next();
        const item = await (first ? Promise.race([coming, first.result.then(() => undefined)]) : coming);
        if (item) {
          coming = undefined;
          ended = item.done === true;
          if (!item.done) {
            const size = sizeOf(item.value);
            held += size;
            underWay.push({ result: map(item.value), size });
          }
          continue;
        }
      }
      if (!first) continue;
      underWay.shift();
      held -= first.size;
      yield await first.result;
    }
  } finally {
    // The consumer may stop early; a source that is waiting for input is then not waited for.
    coming?.catch(() => {});
    source.return?.()?.catch(() => {});
  }
}
