import { StrictMode, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { mount } from "../strikemap.js";

// A component. Another state is passed on; other data are another component (a `key`).
function StrikeMap({ state, onChange, ...options }) {
  const element = useRef(null);
  const app = useRef(null);
  const latest = useRef({ state, onChange });
  useEffect(() => {
    latest.current = { state, onChange };
  });
  useEffect(() => {
    // React may run an effect again before the first mount is over: each has an element of its own.
    const own = element.current.appendChild(document.createElement("div"));
    let isGone = false;
    const mounted = mount(own, { ...options, state });
    mounted
      .then((it) => {
        if (isGone) return;
        app.current = it;
        it.on("change", (shown) => latest.current.onChange(shown));
        // What came while it was mounted.
        if (latest.current.state !== state) it.setState(latest.current.state);
      })
      .catch((error) => isGone || console.error(error));
    return () => {
      isGone = true;
      app.current = null;
      own.remove();
      mounted.then((it) => it.unmount(), () => {});
    };
  }, []);
  useEffect(() => app.current?.setState(state), [state]);
  return <div ref={element} />;
}

function Page() {
  const [state, setState] = useState({ from: "2024-01-01" });
  const [isShown, setShown] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setState({ from: "2025-01-01" })}>
        From 2025
      </button>
      <button type="button" onClick={() => setShown(!isShown)}>
        {isShown ? "Remove" : "Show"}
      </button>
      {isShown && <StrikeMap data="../data/" view="map" lang="en" state={state} onChange={({ from }) => (document.title = `From ${from}`)} />}
    </>
  );
}

createRoot(document.getElementById("app")).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
