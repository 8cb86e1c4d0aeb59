/**
 * Things by the room of their source.
 * @template T
 * @param {readonly T[]} things
 * @param {(thing: T) => string} roomOf
 * @returns {Map<string, T[]>}
 */
export function byRoom(things, roomOf) {
  /** @type {Map<string, T[]>} */
  const rooms = new Map();
  for (const thing of things) {
    const known = rooms.get(roomOf(thing));
    if (known === undefined) rooms.set(roomOf(thing), [thing]);
    else known.push(thing);
  }
  return rooms;
}
