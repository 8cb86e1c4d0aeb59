import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Finds the addresses of a host; tests have their own. */
export type Resolve = (
  hostname: string,
  done: (error: Error | null, addresses?: readonly LookupAddress[]) => void,
) => void;

/** The system's own way to find addresses. */
export const systemResolve: Resolve = (hostname, done) => {
  systemLookup(hostname, { all: true }, done);
};

/** A connection that is not allowed to be, or that a proxy does not make. Its message is for a user. */
export class RefusedConnection extends Error {}

/**
 * Addresses of machines that hand out credentials to whoever asks (a cloud's metadata service), and
 * forms that hide such an address inside another: forbidden for every host.
 */
const NEVER = subnets([
  '0.0.0.0/8',
  '169.254.0.0/16', // link-local; the metadata service of most clouds
  '100.100.100.200/32', // metadata of Alibaba Cloud
  '168.63.129.16/32', // of Azure
  '192.0.0.192/32', // of Oracle Cloud
  '224.0.0.0/3', // multicast and reserved
  '::/128',
  '64:ff9b::/96', // IPv4 behind NAT64
  '64:ff9b:1::/48',
  '2001::/32', // IPv4 inside Teredo
  '2002::/16', // IPv4 inside 6to4
  'fd00:ec2::/32', // metadata of AWS
  'fd20:ce::/32', // of Google Cloud
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]);

/** What is not on the public internet (IANA's special-purpose registries): for listed hosts only. */
const NOT_PUBLIC = subnets([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  // All of IPv6 but 2000::/3, and what is special inside of that.
  '::/3',
  '4000::/2',
  '8000::/1',
  '2001::/23',
  '2001:db8::/32',
]);

/**
 * Two lists, because a `BlockList` takes an IPv4 address for its IPv4-mapped form: it would find
 * `8.8.8.8` in `::/3`.
 */
interface Subnets {
  readonly v4: BlockList;
  readonly v6: BlockList;
}

function subnets(written: readonly string[]): Subnets {
  const made = { v4: new BlockList(), v6: new BlockList() };
  for (const subnet of written) {
    const [network = '', bits] = subnet.split('/');
    if (network.includes(':')) made.v6.addSubnet(network, Number(bits), 'ipv6');
    else made.v4.addSubnet(network, Number(bits), 'ipv4');
  }
  return made;
}

/** IPv4 inside IPv6 (`::ffff:10.0.0.1`) is found among both. */
function holds({ v4, v6 }: Subnets, address: string): boolean {
  if (isIP(address) !== 6) return v4.check(address, 'ipv4');
  return v6.check(address, 'ipv6') || v4.check(address, 'ipv6');
}

/** The name of a host as sockets take it: IPv6 addresses have brackets in URLs only. */
export function hostnameOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/**
 * Why no request may go to an address; undefined where it may. The address itself is left out:
 * what a name stands for inside a network is nothing to be told in a pull request.
 */
export function addressProblem(address: string, mayBePrivate: boolean): string | undefined {
  if (holds(NEVER, address)) return 'has a link-local or reserved address, which is never asked';
  if (mayBePrivate || !holds(NOT_PUBLIC, address)) return undefined;
  return 'has a private address; if it is a registry of your own network, allow it with --private-registry';
}

/**
 * The look-up of a connection: it connects to the very addresses that were judged, so a name that
 * changes its mind in between gains nothing. One forbidden address is enough to refuse a host.
 */
export function checkedLookup(resolve: Resolve, mayBePrivate: boolean): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, (error, addresses = []) => {
      const [first] = addresses;
      if (error !== null || first === undefined) {
        done(error ?? new Error('no addresses'), '');
        return;
      }
      const problem = addresses
        .map(({ address }) => addressProblem(address, mayBePrivate))
        .find((one) => one !== undefined);
      if (problem !== undefined) done(new RefusedConnection(`host ${hostname} ${problem}`), '');
      else if (options.all === true) done(null, [...addresses]);
      else done(null, first.address, first.family);
    });
  };
}
