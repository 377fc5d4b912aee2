// A module of its own, to be imported on demand: `import('lowlight')` itself would bring its table of all grammars
// along, some 190 files that a page fetches and Node reads for one fence. Of a named import bundlers keep what is used.
export {createLowlight} from 'lowlight'
