/** The look of a contact's page: the reader's own fonts, light and dark, made for a phone. */
export const pageStyle = `
:root { color-scheme: light dark; --line: #8a857a; --ink: #1d2521; --soft: #4d5651; --back: #fbfaf6; --card: #fff; --deep: #0f6b5c; --on-deep: #fff; --stop: #a3241c; }
@media (prefers-color-scheme: dark) { :root { --line: #7d8a84; --ink: #e9ece8; --soft: #b4beb8; --back: #151a18; --card: #1d2422; --deep: #6fd0bd; --on-deep: #10201c; --stop: #ff9a8f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 34rem; padding: 1rem; font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--back); overflow-wrap: anywhere; }
h1 { margin: .75rem 0 .25rem; font-size: 1.5rem; line-height: 1.25; } h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; }
p { margin: .5rem 0; } .soft { color: var(--soft); }
a { color: var(--deep); } nav a, nav span { display: inline-block; padding: .6rem .75rem .6rem 0; }
nav span { font-weight: 600; }
fieldset, .consent { margin: 1rem 0; padding: .5rem 1rem .75rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); }
legend { padding: 0 .35rem; font-weight: 600; }
label.switch { display: flex; gap: .75rem; align-items: flex-start; padding: .6rem 0; cursor: pointer; }
label.switch input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--deep); }
label.switch small { display: block; color: var(--soft); font-size: .9rem; }
summary { padding: .6rem 0; cursor: pointer; color: var(--deep); } .text { white-space: pre-line; }
select { display: block; width: 100%; margin-top: .25rem; }
button, select { min-height: 3rem; padding: .6rem 1rem; border: 1px solid var(--deep); border-radius: .75rem; font: inherit; color: var(--deep); background: var(--card); }
button { width: 100%; margin-top: .75rem; font-weight: 600; cursor: pointer; }
button.first { color: var(--on-deep); background: var(--deep); } button.stop { border-color: var(--stop); color: var(--stop); }
:focus-visible { outline: 3px solid var(--deep); outline-offset: 2px; }
[role=status] { margin: 1rem 0; padding: .75rem 1rem; border: 2px solid var(--deep); border-radius: .75rem; background: var(--card); font-weight: 600; }
`;
