import packageJson from '../../../package.json' with { type: 'json' };
import { runAction } from '../action/run.ts';
import { publishCommand } from './publish.ts';

void runAction(publishCommand, packageJson.version);
