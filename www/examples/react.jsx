import { useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { mount } from "../strikemap.js";

// A component. Another state is passed on; other data are another component (a `key`).
function StrikeMap({ state, onChange, ...options }) {
  const element = useRef(null);
  const app = useRef(null);
  useEffect(() => {
    let isGone = false;
    const mounted = mount(element.current, { ...options, state });
    mounted.then((it) => {
      if (isGone) return;
      app.current = it;
      it.on("change", onChange);
    }, console.error);
    return () => {
      isGone = true;
      app.current = null;
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

createRoot(document.getElementById("app")).render(<Page />);
