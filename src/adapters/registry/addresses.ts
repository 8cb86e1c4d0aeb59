import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Finds the addresses of a host. Tests have another one. */
export type Resolve = (
  hostname: string,
  done: (error: Error | null, addresses?: readonly LookupAddress[]) => void,
) => void;

/** Finds addresses as the system does. */
export const systemResolve: Resolve = (hostname, done) => {
  systemLookup(hostname, { all: true }, done);
};

/** A connection that is not allowed, or that a proxy does not make. The message is for a user. */
export class RefusedConnection extends Error {}

/**
 * Addresses of machines that give credentials to every program that asks (the metadata service of a
 * cloud), and forms that hide such an address inside another one. They are forbidden for every
 * host.
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

/**
 * Addresses that are not on the public internet (IANA's special-purpose registries). Only hosts on
 * the list may have one.
 */
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
  // All of IPv6 except 2000::/3, and the special addresses inside of that.
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

/** Is an address in these subnets? IPv4 inside IPv6 (`::ffff:10.0.0.1`) is in both lists. */
function holds({ v4, v6 }: Subnets, address: string): boolean {
  if (isIP(address) !== 6) return v4.check(address, 'ipv4');
  return v6.check(address, 'ipv6') || v4.check(address, 'ipv6');
}

/** The name of a host as sockets need it. IPv6 addresses have brackets in URLs only. */
export function hostnameOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/**
 * Why no request may go to an address; undefined where it may. The reason does not hold the
 * address, because a pull request must not show what a name means inside a network.
 */
export function addressProblem(address: string, mayBePrivate: boolean): string | undefined {
  if (holds(NEVER, address)) return 'has a link-local or reserved address, which is never asked';
  if (mayBePrivate || !holds(NOT_PUBLIC, address)) return undefined;
  return 'has a private address; if it is a registry of your own network, allow it with --private-registry';
}

/** The same for the host of a URL; undefined where it is a name. */
export function literalProblem(url: URL, mayBePrivate: boolean): string | undefined {
  const literal = hostnameOf(url);
  return isIP(literal) === 0 ? undefined : addressProblem(literal, mayBePrivate);
}

/**
 * The look-up of a connection. The connection goes to exactly the addresses that were judged, so it
 * does not help a name to change its addresses in between. One forbidden address is enough to
 * refuse a host.
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
