import { lazy } from '../../adapters/lazy.ts';
import type { RegistryPolicy } from '../../adapters/registry/policy.ts';
import type { OptionValues } from '../../config/option-values.ts';
import { UsageError } from '../../config/values.ts';
import type { UnknownSize } from '../../finding.ts';
import type { RepositorySizeSource } from '../../images/size-source.ts';
import type { Io } from '../../io.ts';
import { counted } from '../../report/reporter.ts';
import type { Result } from '../../result.ts';

const registries = lazy(() => import('../../adapters/registry/sizes.ts'));
const policies = lazy(() => import('../../adapters/registry/policy.ts'));

/** The platform that pods on serverless nodes have if they name none. */
const USUAL_PLATFORM = 'linux/amd64';
const PLATFORM = /^[a-z0-9]{1,20}\/[a-z0-9]{1,20}(?:\/[a-z0-9.]{1,20})?$/;

/**
 * Whether registries are asked for sizes, and which hosts the caller trusts, as they were written.
 */
type RegistryOptions = Pick<
  OptionValues,
  'registry' | 'allowRegistry' | 'privateRegistry' | 'tokenServer' | 'imagePlatform'
>;

/**
 * The source that a command asks for sizes: registries, where its options or its default say so.
 * The client is loaded only then. Throws {@link UsageError}.
 */
export function sizeSource(
  options: RegistryOptions,
  { env }: Pick<Io, 'env'>,
  byDefault: 'on' | 'off',
  credentials: RegistryPolicy['credentials'] = [],
): RepositorySizeSource | undefined {
  const isOff = (options.registry ?? byDefault) === 'off';
  // What is wrong is told in any case.
  if (isOff && !namesRegistries(options)) return undefined;
  const policy = policies();
  const { imagePlatform: platform = USUAL_PLATFORM } = options;
  if (!PLATFORM.test(platform)) {
    throw new UsageError(
      `Expected --image-platform to be OS/ARCH as ${USUAL_PLATFORM}, found "${platform}"`,
    );
  }
  const trusted = {
    allowed: all('allow-registry', options.allowRegistry, policy.readRegistryHost),
    private: all('private-registry', options.privateRegistry, policy.readPrivateRegistry),
    tokenServers: all('token-server', options.tokenServer, policy.readTokenServer),
  };
  return isOff ? undefined : registries().registrySizes({ ...trusted, platform, credentials }, env);
}

function namesRegistries(options: RegistryOptions): boolean {
  const { allowRegistry, privateRegistry, tokenServer, imagePlatform } = options;
  return [allowRegistry, privateRegistry, tokenServer, imagePlatform ?? []].flat().length > 0;
}

function all<T>(
  option: string,
  texts: readonly string[],
  read: (text: string) => Result<T, string>,
): T[] {
  return texts.map((text) => {
    const found = read(text);
    if (!found.ok) throw new UsageError(`--${option}: ${found.error}`);
    return found.value;
  });
}

/** One line for all images whose size is unknown for the same reason. */
export function unknownSizeNotes(unknown: readonly UnknownSize[]): string[] {
  const byReason = new Map<string | undefined, string[]>();
  for (const { image, reason } of unknown) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), image]);
  }
  return [...byReason].map(([reason, images]) => {
    const names = images.join(', ');
    const why = reason === undefined ? '' : ` (${reason})`;
    return `note: the size of ${counted(images.length, 'image')} is not known${why}: ${names}`;
  });
}
