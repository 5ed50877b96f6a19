// Property tests try the same cases at every run, so that a red gate means a change; PREFLIGHT_SEED=<number> tries others.
const { configureGlobal } = require('fast-check');

configureGlobal({ seed: Number(process.env.PREFLIGHT_SEED ?? 20261123) });
