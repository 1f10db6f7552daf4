/**
 * The only file that imports Sigma (4.x), fetched after the first paint; importing it throws without WebGL 2.
 * Enters: a container and a `Scene` in stage pixels. Leaves: a `Canvas`. A circle with its gap and halo is up to
 * three Sigma nodes on depth layers, a selected line three Sigma edges (halo, casing, line); helpers carry a
 * prefix that picking strips. Names, axis and pills are not drawn here but in SVG around the canvas.
 */
import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";
import { extremityArrow, extremityBar, extremityCircle, layerFill, pathCurved, sdfCircle } from "sigma/rendering";
import { calm } from "../state/viewport.ts";
import { DASH_GLSL, HOLLOW_GLSL } from "./edge-shapes.ts";
import type { Canvas, CanvasEvents, Scene, SceneEdge, Size, View } from "./scene.ts";

const DASH = { solid: 0, dashDot: 1, dash: 2, dot: 3 } as const;
/** Names of the ends in Sigma. */
const END = { none: "none", triangle: "arrow", hollow: "hollow", dot: "circle", bar: "bar" } as const;
const LAYERS = ["lines", "halos", "casings", "selected", "glows", "gaps", "circles"] as const;
type Layer = (typeof LAYERS)[number];

/** A thickness of Sigma is half a pixel wide. */
const STROKE = 2;
const GAP = 2;
const GLOW = 6;
const ZOOM = { least: 0.45, most: 6 };
/** For readers who want no motion: a drag does not glide on, a turn of the wheel is there in the next frame. */
const AT_ONCE = { inertiaDuration: 1, zoomDuration: 1, doubleClickZoomingDuration: 1 };

interface NodeLook {
  x: number;
  y: number;
  size: number;
  color: string;
  opacity: number;
  layer: Layer;
}
interface EdgeLook {
  size: number;
  color: string;
  opacity: number;
  head: string;
  tail: string;
  dash: number;
  bow: number;
  height: number;
  layer: Layer;
}

const bare = (key: string): string => key.replace(/^@[a-z]+:/, "");

function nodesOf(scene: Scene): Map<string, NodeLook> {
  const looks = new Map<string, NodeLook>();
  for (const { id, x, y, radius, color, opacity, ground, hollow, halo } of scene.nodes) {
    const at = { x, y: -y };
    if (halo) looks.set(`@glow:${id}`, { ...at, size: radius + GLOW, color: halo, opacity: 1, layer: "glows" });
    looks.set(`@gap:${id}`, { ...at, size: radius + GAP, color: ground, opacity: 1, layer: "gaps" });
    looks.set(id, { ...at, size: radius, color, opacity, layer: "circles" });
    if (hollow) looks.set(`@hole:${id}`, { ...at, size: radius - 2, color: ground, opacity: 1, layer: "circles" });
  }
  return looks;
}

type JoinedLook = EdgeLook & { readonly from: string; readonly to: string };

const lineOf = (edge: SceneEdge): JoinedLook => ({
  from: edge.from,
  to: edge.to,
  size: edge.width * STROKE,
  color: edge.color,
  opacity: edge.opacity,
  head: END[edge.head],
  tail: END[edge.tail],
  dash: DASH[edge.dash],
  bow: edge.bow,
  height: edge.height,
  layer: "lines",
});

function edgesOf(scene: Scene): Map<string, JoinedLook> {
  const looks = new Map<string, JoinedLook>();
  for (const edge of scene.edges) {
    const line = lineOf(edge);
    if (edge.halo) {
      const beneath = { ...line, head: "none", tail: "none", dash: 0, opacity: 1 };
      looks.set(`@halo:${edge.id}`, { ...beneath, size: 14 * STROKE, color: edge.halo.glow, layer: "halos" });
      looks.set(`@casing:${edge.id}`, { ...beneath, size: 7 * STROKE, color: edge.halo.casing, layer: "casings" });
    }
    looks.set(edge.id, edge.halo ? { ...line, layer: "selected" } : line);
  }
  return looks;
}

/** Makes a canvas in `container`, which must have a size. Throws where WebGL 2 is missing. */
export function createCanvas(container: HTMLElement, initial: Size, events: CanvasEvents): Canvas {
  // Bows are ours, fan and all: Sigma's own spreading of parallel lines would part a line from its halo.
  const path = pathCurved({ segments: 32 });
  delete path.spread;
  const graph = new MultiDirectedGraph<NodeLook, EdgeLook>();
  let size = initial;
  let fading = 0;
  const sigma = new Sigma(graph, container, {
    primitives: {
      depthLayers: LAYERS,
      nodes: { shapes: [sdfCircle()], layers: [layerFill()] },
      edges: {
        paths: [path],
        extremities: [
          extremityArrow({ lengthRatio: 4.6, widthRatio: 4 }),
          { ...extremityArrow({ lengthRatio: 5.4, widthRatio: 5 }), name: "hollow", glsl: HOLLOW_GLSL },
          extremityCircle({ lengthRatio: 5, widthRatio: 5 }),
          extremityBar({ lengthRatio: 1, widthRatio: 6 }),
        ],
        variables: { dash: { type: "number", default: 0 }, curvature: { type: "number", default: 0 } },
        layers: [
          {
            name: "support",
            glsl: DASH_GLSL,
            uniforms: [],
            attributes: [{ name: "dash", size: 1, type: WebGL2RenderingContext.FLOAT, source: "dash" }],
          },
        ],
      },
    },
    styles: {
      nodes: {
        x: { attribute: "x" },
        y: { attribute: "y" },
        size: { attribute: "size" },
        color: { attribute: "color" },
        opacity: { attribute: "opacity" },
        depth: ({ layer }: NodeLook) => layer,
      },
      edges: {
        size: { attribute: "size" },
        color: { attribute: "color" },
        opacity: { attribute: "opacity" },
        path: "curved",
        curvature: { attribute: "bow" },
        zIndex: { attribute: "height" },
        head: { attribute: "head" },
        tail: { attribute: "tail" },
        dash: { attribute: "dash" },
        depth: ({ layer }: EdgeLook) => layer,
      },
    },
    settings: {
      renderLabels: false,
      enableEdgeEvents: true,
      edgePickingPadding: 5,
      nodePickingPadding: 3,
      itemSizesReference: "screen",
      minEdgeThickness: 0.5,
      stagePadding: 0,
      // While a page of its own is printed the view has no size.
      allowInvalidContainer: true,
      autoRescale: true,
      enableCameraRotation: false,
      minCameraRatio: 1 / ZOOM.most,
      maxCameraRatio: 1 / ZOOM.least,
      doubleClickZoomingRatio: 1.6,
      inertiaDuration: 160,
      ...(calm.peek() ? AT_ONCE : {}),
    },
  });
  const camera = sigma.getCamera();

  // One stage pixel is one canvas pixel at zoom 1: the box that Sigma fits is the canvas itself.
  const fitBox = (): void => {
    sigma.setCustomBBox({ x: [0, size.width], y: [-size.height, 0] });
    sigma.refresh();
  };
  const toCamera = ({ x, y, zoom }: View) => ({ ...sigma.graphToFramedGraph({ x, y: -y }), ratio: 1 / zoom, angle: 0 });
  const viewNow = (): View => {
    const middle = sigma.framedGraphToGraph({ x: camera.x, y: camera.y });
    return { x: middle.x, y: -middle.y, zoom: 1 / camera.ratio };
  };

  fitBox();
  camera.on("updated", () => events.onView(viewNow()));
  sigma.on("afterRender", () => events.onDrawn());
  sigma.on("enterNode", ({ node }) => events.onHover({ kind: "node", id: bare(node) }));
  sigma.on("leaveNode", () => events.onHover(undefined));
  sigma.on("enterEdge", ({ edge }) => events.onHover({ kind: "edge", id: bare(edge) }));
  sigma.on("leaveEdge", () => events.onHover(undefined));
  sigma.on("clickNode", ({ node }) => events.onPress({ kind: "node", id: bare(node) }));
  sigma.on("clickEdge", ({ edge }) => events.onPress({ kind: "edge", id: bare(edge) }));
  sigma.on("clickStage", () => events.onPress(undefined));

  return {
    show(scene, milliseconds = 0) {
      const nodes = nodesOf(scene);
      const edges = edgesOf(scene);
      cancelAnimationFrame(fading);
      for (const key of graph.edges()) if (!edges.has(key)) graph.dropEdge(key);
      for (const key of graph.nodes()) if (!nodes.has(key)) graph.dropNode(key);
      const fades: ((share: number) => void)[] = [];
      for (const [key, look] of nodes) {
        const from = graph.hasNode(key) ? graph.getNodeAttribute(key, "opacity") : look.opacity;
        graph.mergeNode(key, look);
        if (from !== look.opacity) {
          fades.push((share) => graph.setNodeAttribute(key, "opacity", from + (look.opacity - from) * share));
        }
      }
      for (const [key, { from: source, to: target, ...look }] of edges) {
        const from = graph.hasEdge(key) ? graph.getEdgeAttribute(key, "opacity") : 0;
        graph.mergeEdgeWithKey(key, source, target, look);
        if (from !== look.opacity) {
          fades.push((share) => graph.setEdgeAttribute(key, "opacity", from + (look.opacity - from) * share));
        }
      }
      if (milliseconds === 0 || fades.length === 0) {
        sigma.refresh();
        return;
      }
      const start = performance.now();
      const step = (): void => {
        const share = Math.min(1, (performance.now() - start) / milliseconds);
        for (const fade of fades) fade(share);
        sigma.refresh();
        if (share < 1) fading = requestAnimationFrame(step);
      };
      step();
    },
    look(view, milliseconds = 0) {
      if (milliseconds > 0) void camera.animate(toCamera(view), { duration: milliseconds, easing: "cubicOut" });
      else camera.setState(toCamera(view));
    },
    resize(next) {
      const view = viewNow();
      size = next;
      sigma.resize(true);
      fitBox();
      camera.setState(toCamera(view));
    },
    dispose() {
      cancelAnimationFrame(fading);
      sigma.kill();
    },
  };
}
