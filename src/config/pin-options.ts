import { PIN_FORMATS } from './formats.ts';
import type { Command, Option } from './option.ts';
import { region, waitingTime } from './values.ts';

const PIN: readonly Command[] = ['pin'];

/** The options that only `pin` takes. */
export const PIN_OPTIONS = [
  {
    name: 'format',
    short: 'f',
    as: 'pinFormat',
    value: 'NAME',
    choices: PIN_FORMATS,
    otherwise: 'text',
    help: `${PIN_FORMATS.join(' or ')} (default: text)`,
    of: PIN,
  },
  {
    name: 'caches',
    value: 'FILE',
    help: 'what kubectl get imagecaches -o json has printed; - for standard input',
    of: PIN,
  },
  { name: 'kubectl', help: 'run kubectl get imagecaches -o json, which only reads', of: PIN },
  { name: 'context', value: 'NAME', help: 'with --kubectl: the context of kubectl', of: PIN },
  {
    name: 'region',
    value: 'REGION',
    read: region,
    help: 'the region of these caches (default: that of the configuration)',
    of: PIN,
  },
  {
    name: 'wait',
    value: 'TIME',
    read: waitingTime,
    help: 'with --kubectl: wait so long for caches that are being made, as 15m',
    of: PIN,
  },
  { name: 'save', help: 'keep the list of caches in a file, so that lint can check pins', of: PIN },
] as const satisfies readonly Option[];
