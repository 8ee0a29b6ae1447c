#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-icon-table OUTPUT SVG…: the symbolic icons as a C table of paths on their 16 × 16 grid.

Each drawing is filled paths only (M L H V C S Q T A Z, absolute or relative), perhaps with circles, rectangles and
polygons; arcs and quadratics become cubics. Anything else is an error, so that no icon is drawn wrongly in silence."""
import math
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def numbers(text, letter):
    """The numbers of one command's arguments; flags of an arc may stand without a blank."""
    values, at, place = [], 0, 0
    while at < len(text):
        flag = letter == "A" and place % 7 in (3, 4)
        match = (re.compile(r"\s*,?\s*([01])") if flag else re.compile(r"\s*,?\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")).match(text, at)
        if not match:
            if text[at:].strip():
                raise ValueError(f"no number: {text[at:]!r}")
            break
        values.append(float(match[1]))
        at, place = match.end(), place + 1
    return values


def arc(x1, y1, rx, ry, phi, large, sweep, x2, y2):
    """SVG 1.1, F.6: centre form, then at most a quarter turn a cubic."""
    if (x1, y1) == (x2, y2):
        return []
    if rx == 0 or ry == 0:
        return [(x1, y1, x2, y2, x2, y2)]
    rx, ry, phi = abs(rx), abs(ry), math.radians(phi)
    c, s = math.cos(phi), math.sin(phi)
    dx, dy = (x1 - x2) / 2, (y1 - y2) / 2
    px, py = c * dx + s * dy, -s * dx + c * dy
    size = (px / rx) ** 2 + (py / ry) ** 2
    if size > 1:
        rx, ry = rx * math.sqrt(size), ry * math.sqrt(size)
    under = max(0, (rx * ry) ** 2 - (rx * py) ** 2 - (ry * px) ** 2) / ((rx * py) ** 2 + (ry * px) ** 2)
    root = math.sqrt(under) * (-1 if large == sweep else 1)
    qx, qy = root * rx * py / ry, -root * ry * px / rx
    cx, cy = c * qx - s * qy + (x1 + x2) / 2, s * qx + c * qy + (y1 + y2) / 2
    start = math.atan2((py - qy) / ry, (px - qx) / rx)
    turn = math.atan2((-py - qy) / ry, (-px - qx) / rx) - start
    if sweep and turn < 0:
        turn += 2 * math.pi
    if not sweep and turn > 0:
        turn -= 2 * math.pi
    pieces = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    step = turn / pieces
    k = 4 / 3 * math.tan(step / 4)
    curves = []

    def point(angle, off):
        ex, ey = math.cos(angle) - off * math.sin(angle), math.sin(angle) + off * math.cos(angle)
        return c * rx * ex - s * ry * ey + cx, s * rx * ex + c * ry * ey + cy

    for i in range(pieces):
        a, b = start + i * step, start + (i + 1) * step
        curves.append((*point(a, k), *point(b, -k), *point(b, 0)))
    curves[-1] = (*curves[-1][:4], x2, y2)
    return curves


class Path:
    def __init__(self):
        self.ops, self.values = [], []

    def add(self, op, *values):
        self.ops.append(op)
        self.values.extend(values)

    def data(self, text):
        x = y = sx = sy = cx = cy = 0.0
        last = ""
        for match in re.finditer(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)", text):
            letter, relative = match[1].upper(), match[1].islower()
            values, n = numbers(match[2], letter), ARGUMENTS[letter]
            if letter == "Z":
                self.add("CLOSE")
                x, y, last = sx, sy, "Z"
                continue
            if not values or len(values) % n:
                raise ValueError(f"{letter} with {len(values)} numbers")
            for i in range(0, len(values), n):
                v = values[i:i + n]
                if relative and letter == "A":
                    v[5], v[6] = v[5] + x, v[6] + y
                elif relative and letter in "HV":
                    v[0] += x if letter == "H" else y
                elif relative:
                    v = [value + (y if k % 2 else x) for k, value in enumerate(v)]
                at = "L" if letter == "M" and i else letter
                if at == "M":
                    self.add("MOVE", *v)
                    sx, sy = v
                elif at == "L":
                    self.add("LINE", *v)
                elif at == "H":
                    v = [v[0], y]
                    self.add("LINE", *v)
                elif at == "V":
                    v = [x, v[0]]
                    self.add("LINE", *v)
                elif at in "CS":
                    if at == "S":
                        v = [*((2 * x - cx, 2 * y - cy) if last in "CS" and last else (x, y)), *v]
                    self.add("CURVE", *v)
                    cx, cy = v[2], v[3]
                elif at in "QT":
                    if at == "T":
                        v = [*((2 * x - cx, 2 * y - cy) if last in "QT" and last else (x, y)), *v]
                    cx, cy = v[0], v[1]
                    self.add("CURVE", x + 2 / 3 * (cx - x), y + 2 / 3 * (cy - y), v[2] + 2 / 3 * (cx - v[2]), v[3] + 2 / 3 * (cy - v[3]), v[2], v[3])
                else:
                    for curve in arc(x, y, *v):
                        self.add("CURVE", *curve)
                x, y, last = v[-2], v[-1], at

    def element(self, node, fill_rule):
        name, get = node.tag.split("}")[-1], lambda key: float(node.get(key, 0))
        rule = node.get("fill-rule", fill_rule)
        for forbidden in ("transform", "stroke", "style", "class"):
            if node.get(forbidden) not in (None, "none"):
                raise ValueError(f"<{name} {forbidden}> is not drawn")
        if name == "path":
            self.data(node.get("d"))
        elif name in ("circle", "ellipse"):
            rx, ry = (get("r"), get("r")) if name == "circle" else (get("rx"), get("ry"))
            self.data(f"M{get('cx') - rx} {get('cy')}a{rx} {ry} 0 1 1 {2 * rx} 0a{rx} {ry} 0 1 1 {-2 * rx} 0z")
        elif name == "rect":
            r = get("rx") or get("ry")
            w, h = get("width"), get("height")
            corner = lambda dx, dy: f"a{r} {r} 0 0 1 {dx} {dy}" if r else ""
            self.data(f"M{get('x') + r} {get('y')}h{w - 2 * r}{corner(r, r)}v{h - 2 * r}{corner(-r, r)}h{2 * r - w}{corner(-r, -r)}v{2 * r - h}{corner(r, -r)}z")
        elif name == "polygon":
            self.data("M" + node.get("points") + "z")
        elif name in ("svg", "g"):
            rules = {self.element(child, rule) for child in node}
            rule = rules.pop() if len(rules) == 1 else rule
        elif name not in ("title", "desc", "metadata"):
            raise ValueError(f"<{name}> is not drawn")
        return rule


def main(output, files):
    rows = []
    for file in sorted(files, key=lambda f: pathlib.Path(f).name):
        name = re.fullmatch(r"wend-(.+)-symbolic\.svg", pathlib.Path(file).name)
        path = Path()
        try:
            if not name:
                raise ValueError("not called wend-NAME-symbolic.svg")
            rule = path.element(ET.parse(file).getroot(), "nonzero")
        except (ValueError, ET.ParseError) as error:
            sys.exit(f"{file}: {error}")
        rows.append((name[1], path, rule == "evenodd"))
    rows.sort(key=lambda row: row[0].encode())
    ops = [op for _, path, _ in rows for op in path.ops]
    values = [value for _, path, _ in rows for value in path.values]
    with open(output, "w") as out:
        out.write("/* Made by make-icon-table.py from icons/symbolic. */\n\nstatic const guint8 icon_ops[] = {\n")
        for i in range(0, len(ops), 12):
            out.write("  " + " ".join(f"WEND_OP_{op}," for op in ops[i:i + 12]) + "\n")
        out.write("};\n\nstatic const float icon_values[] = {\n")
        for i in range(0, len(values), 12):
            out.write("  " + " ".join(f"{value:.3f}f," for value in values[i:i + 12]) + "\n")
        out.write("};\n\nstatic const WendIcon icons[] = {\n")
        op = value = 0
        for name, path, even_odd in rows:
            out.write(f'  {{ "{name}", {{ {len(path.ops)}, {len(path.values)}, icon_ops + {op}, icon_values + {value} }}, {"TRUE" if even_odd else "FALSE"} }},\n')
            op, value = op + len(path.ops), value + len(path.values)
        out.write("};\n")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2:])
