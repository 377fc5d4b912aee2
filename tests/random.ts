import fc from 'fast-check'

/** The same documents in every run, so that a change is judged by what it changed; `SEED=1` makes others. */
fc.configureGlobal({seed: Number(process.env.SEED ?? 20261122)})
