import { classifyHost } from '../alibaba/acr.ts';
import { allRegistries, type RegistrySetting, type Settings } from '../settings.ts';
import type { OnlineFacts } from './online.ts';

/**
 * The settings with the instances that answers have named: for every host of theirs about which the
 * configuration says nothing.
 */
export function withLearned(settings: Settings, { instances }: OnlineFacts): Settings {
  const configured = allRegistries(settings);
  const learned = instances.flatMap(({ state, region, id, date, domains }): RegistrySetting[] =>
    state === 'absent'
      ? []
      : domains
          .filter(({ host }) => classifyHost(host, configured).configured === undefined)
          .map(({ host }) => ({ host, instanceId: id, region, askedOn: date })),
  );
  if (learned.length === 0) return settings;
  return { ...settings, registries: [...settings.registries, ...learned] };
}
