import { UsageError } from '../../config/values.ts';
import { readInputs, type ActionInputs, type Toolkit } from '../action/inputs.ts';

/** The name of the artifact where the workflow says nothing. */
export const ARTIFACT = 'wfcache-lint';

/** The values of the inputs. Those that publish/action.yml does not have are as if not given. */
export interface PublishInputs extends ActionInputs {
  /** The name of the artifact that holds the report of the first run. */
  readonly artifact: string;
}

/** Reads the inputs. Throws {@link UsageError}. */
export function readPublishInputs(toolkit: Toolkit): PublishInputs {
  const artifact = toolkit.getInput('artifact') || ARTIFACT;
  if (!/^[\w. -]{1,100}$/.test(artifact)) {
    throw new UsageError(`Expected artifact to be the name of an artifact, found "${artifact}"`);
  }
  return { ...readInputs(toolkit), artifact };
}
