import type { Input, RepairChange } from '../types.js';
import type { RepairWords } from './repair.js';

/** A repair of what stands around a key, or of how it is written: reading has undone it, and writing leaves it out. */
export interface InputRepair extends RepairWords {
    /** What changes when the keys are written anew; empty: nothing. */
    readonly changesOf: (input: Input) => readonly Omit<RepairChange, 'repair'>[];
}
