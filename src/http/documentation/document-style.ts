/** The look of `/docs`: the reader's own fonts, light and dark, readable on a phone. */
export const style = `
:root { color-scheme: light dark; --line: #d8d5cc; --ink: #1d2521; --soft: #57605b; --back: #fbfaf6; --deep: #0f6b5c; }
@media (prefers-color-scheme: dark) { :root { --line: #3a423e; --ink: #e9ece8; --soft: #a9b3ad; --back: #151a18; --deep: #6fd0bd; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--back); }
h1 { margin: 1rem 0 0; } h2 { margin-top: 2.5rem; text-transform: capitalize; border-bottom: 2px solid var(--line); }
h3 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; } h4 { margin: 1rem 0 .25rem; font-size: .9rem; }
a { color: var(--deep); } nav a { margin-right: 1rem; text-transform: capitalize; }
article { margin: 1.25rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: .75rem; }
article p { margin: .5rem 0; color: var(--soft); }
code, pre { font: .875rem/1.5 ui-monospace, monospace; }
pre { overflow: auto; max-height: 30rem; margin: .5rem 0 0; padding: .75rem; border: 1px solid var(--line); border-radius: .5rem; }
.method { display: inline-block; min-width: 3.5rem; padding: 0 .5rem; border: 1px solid var(--deep); border-radius: .5rem; color: var(--deep); text-align: center; }
.wide { overflow-x: auto; }
table { width: 100%; margin-top: .75rem; border-collapse: collapse; font-size: .9rem; }
th, td { padding: .35rem .75rem .35rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
th { color: var(--soft); font-weight: 600; }
summary { cursor: pointer; }
`;
