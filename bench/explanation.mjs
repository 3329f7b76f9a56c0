/** What stands above the figures in RESULTS.md. */
export const explanation = `# What Throughline costs beside a stock React Flow page

Written by \`npm run bench -- --save\`: every figure below comes from that one run. Nothing in \`npm test\` asserts a time.

Both pages show the same made-up map (12 stages, 4 lanes, cards with 1–3 channels, moods and pain points, connections
along the rows and hand-offs between lanes). **app** is the built app with everything around it: headers, lanes, curve,
minimap, inspector, saving. **stock** is a plain page of React Flow as its documentation has it, with the same cards on the
same places and a surface of the same size. Both are driven through the browser: wheel, mouse, keys.

- **main thread**: processor time of the page's main thread, one step (median, 95th percentile).
- **with what follows**: the same over the whole gesture and the 0.7 s after it, divided by its steps: it counts what is put
  off until the hand rests.
- **frame to frame**: the time between frames while the same steps come 60 a second. 16.7 ms is the best a screen of 60 Hz
  can do: where both pages are there, the ratio is 1 and says nothing.
- **all processes**: processor time of all of the browser's processes, same span, with the cost of measuring.
- **open**: from the click that opens the map until the page is drawn and nothing changes any more.
`;
