/**
 * Two pieces of an edge that Sigma lacks, as shader text: a hollow triangle as head, and the dashes of the
 * four kinds of support (pattern number in the variable `dash`: 0 solid, 1 dash-dot, 2 dash, 3 round dots;
 * the same lengths in pixels as the legend's). Heads and tails stay solid. Data only; no import of Sigma.
 */

/** Signed distance to the outline of a triangle, in units of the edge's thickness. */
export const HOLLOW_GLSL = `
float extremity_hollow(vec2 uv, float lengthRatio, float widthRatio) {
  float y = abs(uv.y);
  float halfW = widthRatio * 0.5;
  float slope = halfW / lengthRatio;
  float side = (y - halfW * (1.0 - uv.x / lengthRatio)) / sqrt(1.0 + slope * slope);
  float inside = max(max(-uv.x, uv.x - lengthRatio), side);
  return max(inside, -inside - 0.95);
}
`;

export const DASH_GLSL = `
vec4 layer_support(EdgeContext ctx) {
  if (v_dash < 0.5 || v_zone < 0.5 || v_zone > 1.5) return v_color;
  float pixel = 2.0 * u_correctionRatio / u_sizeRatio;
  float at = ctx.distanceFromSource / pixel;
  float soft = ctx.aaWidth / pixel;
  if (v_dash > 2.5) {
    float across = (ctx.sdf + ctx.thickness * 0.5) / pixel;
    float radius = max(ctx.thickness / pixel * 0.5, 0.85);
    float along = mod(at, 4.6) - 2.3;
    float dot = radius - length(vec2(along, across));
    return vec4(v_color.rgb, v_color.a * smoothstep(-soft, soft, dot));
  }
  float first = v_dash > 1.5 ? 6.0 : 11.0;
  float period = v_dash > 1.5 ? 10.0 : 19.0;
  float place = mod(at, period);
  float gap = abs(place - first * 0.5) - first * 0.5;
  if (v_dash < 1.5) gap = min(gap, abs(place - 15.0) - 1.0);
  return vec4(v_color.rgb, v_color.a * smoothstep(soft, -soft, gap));
}
`;
