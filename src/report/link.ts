/**
 * A text that a terminal opens an address for (OSC 8). The address comes from us and the text has gone
 * through `visible`, so neither can end the link or hold another escape.
 * https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
 */
export function linked(text: string, url: string): string {
  return `\u001B]8;;${url}\u001B\\${text}\u001B]8;;\u001B\\`;
}
