import { setTimeout as wait } from 'node:timers/promises';

/** Waits so many milliseconds, as the machine counts them. */
export const sleep = (milliseconds: number): Promise<void> => wait(milliseconds);
