import packageJson from '../../../package.json' with { type: 'json' };
import { actionCommand } from './action.ts';
import { runAction } from './run.ts';

void runAction(actionCommand, packageJson.version);
