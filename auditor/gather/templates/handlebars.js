// Runs in a worker of an offline page, behind the library itself. One request at a time: {source, data, partials, html}.
"use strict";
(() => {
  const MOST_ROUNDS = 500000, MOST_CHARACTERS = 4000000;
  class Missing {}
  class Unknown { constructor(name, args) { this.name = name; this.args = args; } }
  class Fault extends Error {}
  let state;

  const own = (value, key) => value !== null && typeof value === "object" && Object.hasOwn(value, key);
  const found = (context, name) => {
    let value = context;
    for (const part of name.split(".")) {
      if (!own(value, part)) return undefined;
      value = value[part];
    }
    return value;
  };
  const lacks = (value) => value === undefined || value instanceof Missing;
  const rounds = (count) => {
    state.rounds += count;
    if (state.rounds > MOST_ROUNDS) throw new Fault(`it goes through its loops more than ${MOST_ROUNDS.toLocaleString("en")} times`);
  };
  const lack = (names) => { for (const name of names) state.missing.add(name); };
  const size = (value) => {
    state.size += value === null || value === undefined ? 0 : String(value).length;
    if (state.size > MOST_CHARACTERS) throw new Fault(`it makes more than ${MOST_CHARACTERS.toLocaleString("en")} characters`);
    return value;
  };

  // names as people write them: `order.total`, without `this.`, `./` and `../`
  const dotted = (path) => (path.type === "PathExpression" && !path.data ? path.parts.filter((p) => typeof p === "string").join(".") : "");
  const namesOf = (node) => {
    const simple = node.params.length === 0 && !node.hash;
    const parts = simple ? [node.path] : [...node.params, ...(node.hash ? node.hash.pairs.map((pair) => pair.value) : [])];
    return parts.flatMap((part) => (part.type === "SubExpression" ? namesOf(part) : [dotted(part)])).filter(Boolean);
  };

  const path = (loc, ...parts) => ({ type: "PathExpression", data: false, depth: 0, parts, original: parts.join("."), loc });
  const text = (loc, value) => ({ type: "StringLiteral", value, original: value, loc });
  const number = (loc, value) => ({ type: "NumberLiteral", value, original: value, loc });

  class Rewriting extends Handlebars.Visitor {
    constructor(source) {
      super();
      this.mutating = true;
      this.lines = source.split("\n");
    }
    slice({ start, end }) {
      if (start.line === end.line) return this.lines[start.line - 1].slice(start.column, end.column);
      const between = this.lines.slice(start.line, end.line - 1);
      return [this.lines[start.line - 1].slice(start.column), ...between, this.lines[end.line - 1].slice(0, end.column)].join("\n");
    }
    MustacheStatement(node) {
      const { loc } = node;
      const simple = node.params.length === 0 && !node.hash;
      if (node.path.data && node.path.parts[0] !== "root") return node;
      const names = namesOf(node);
      names.forEach((name) => state.names.add(name));
      let inner = node.path;
      if (simple && inner.type !== "PathExpression") inner = path(loc, String(inner.original));
      if (!simple) inner = { type: "SubExpression", path: node.path, params: node.params, hash: node.hash, loc };
      const index = state.written.push({ written: this.slice(loc), names, simple }) - 1;
      return { ...node, path: path(loc, "auditorShown"), params: [number(loc, index), inner], hash: undefined };
    }
    BlockStatement(node) {
      const name = node.path.original;
      if ((name === "each" || (name === "with" && !node.inverse)) && node.params.length === 1) {
        const hash = node.hash || { type: "Hash", pairs: [], loc: node.loc };
        const said = dotted(node.params[0]);
        node.hash = { ...hash, pairs: [...hash.pairs, { type: "HashPair", key: "auditorName", value: text(node.loc, said), loc: node.loc }] };
      } else if (node.params.length === 0 && (node.inverse || !node.program)) {
        state.conditions.add(name);
      }
      // Mustachio: a section is a scope there, and `#each .` within it goes through the list
      const inner = node.params.length === 0 && node.program && node.program.body.find((one) => one.type === "BlockStatement"
        && one.path.original === "each" && one.params.length === 1 && one.params[0].parts && !one.params[0].parts.length);
      if (inner) {
        state.scopes.set(name, inner.program.body.filter((one) => one.type === "MustacheStatement").flatMap(namesOf));
      }
      return super.BlockStatement(node);
    }
  }

  const once = (options, key) => {
    const data = options.data ? Handlebars.createFrame(options.data) : undefined;
    if (data) Object.assign(data, { index: 0, first: true, last: true, key });
    const missing = new Missing();
    return options.fn(missing, { data, blockParams: [missing, key] });
  };

  const engine = Handlebars.create();
  const { each: eachHelper, with: withHelper, blockHelperMissing } = engine.helpers;
  const length = (value) => (Array.isArray(value) ? value.length : value && typeof value === "object" ? Object.keys(value).length : 1);
  engine.unregisterHelper("log");
  engine.registerHelper({
    auditorShown(index, value) {
      const { written, names, simple } = state.written[index];
      rounds(1);
      if (value instanceof Unknown) {
        const lost = names.filter((name) => lacks(found(this, name)) && lacks(found(state.data, name)));
        if (lost.length || !value.args.length) {
          lack(lost);
          return size(written);
        }
        state.notes.add(`the helper \`${value.name}\` is not one of Handlebars: what it is given is shown as it is`);
        return size(value.args[0]);
      }
      if (!lacks(value)) return size(value);
      // Mustache looks further where a value is null, and finds nothing
      if (simple && names.some((name) => found(this, name) === null || found(state.data, name) === null)) return "";
      lack(simple ? names : names.filter((name) => lacks(found(this, name))));
      return size(written);
    },
    each(context, options) {
      if (!options) throw new Fault("an `#each` needs the list that it goes through");
      if (lacks(context)) {
        if (options.hash.auditorName) lack([options.hash.auditorName]);
        return once(options, "0");
      }
      rounds(length(context));
      return eachHelper.call(this, context, options);
    },
    with(context, options) {
      if (lacks(context) && options && "auditorName" in options.hash) return once(options, "0");
      return withHelper.call(this, context, options);
    },
    blockHelperMissing(context, options) {
      const scoped = state.scopes.get(options.name);
      if (scoped && Array.isArray(context) && context.length && context.every((item) => scoped.some((name) => own(item, name)))) {
        return options.fn(context);
      }
      if (!lacks(context)) return blockHelperMissing.call(this, context, options);
      if (state.conditions.has(options.name)) return options.inverse(this);
      lack([options.name]);
      return once(options, "0");
    },
    helperMissing(...given) {
      const options = given.pop();
      if (!given.length && !Object.keys(options.hash || {}).length) return undefined;
      if (!options.fn) return new Unknown(options.name, given);
      rounds(1);
      state.notes.add(`the block helper \`${options.name}\` is not one of Handlebars: what stands in it is shown`);
      return options.fn(this);
    },
  });

  const compiled = (source, given) => {
    const tree = Handlebars.parse(source);
    new Rewriting(source).accept(tree);
    return engine.compile(tree, given);
  };

  const explained = (error) => {
    const said = String((error && error.message) || error);
    if (error instanceof RangeError) return { message: "it calls itself without end, or makes more than can be held" };
    const line = Number((/Parse error on line (\d+)/.exec(said) || /- (\d+):\d+$/.exec(said) || [])[1] || error.lineNumber || 0);
    const lost = /partial (\S+) could not be found/.exec(said);
    if (lost) return { message: `it includes \`${lost[1]}\`, which is not in its folder`, line };
    const syntax = /^Parse error|doesn't match|Invalid path|Unsupported/.test(said);
    const plain = said.replace(/^Parse error on line \d+:\s*/, "").replace(/ - \d+:\d+$/, "");
    return { message: plain.split("\n").filter((part) => !/^-*\^$/.test(part)).join(" ").slice(0, 300), line, syntax };
  };

  const fill = ({ source, data, partials, html }) => {
    state = {
      data: JSON.parse(data), names: new Set(), missing: new Set(), notes: new Set(), conditions: new Set(), scopes: new Map(), written: [],
      rounds: 0, size: 0,
    };
    const whole = [source, ...Object.values(partials)].join("\n");
    const compat = !/\{\{~?\s*(?:#\s*(?:each|if|unless|with)\b|else\b)/.test(whole);  // then it is Mustache
    const given = { noEscape: !html, compat };
    for (const name of Object.keys(engine.partials)) engine.unregisterPartial(name);
    let where = "";
    try {
      for (const [name, written] of Object.entries(partials)) {
        where = name;
        engine.registerPartial(name, compiled(written, given));
      }
      where = "";
      const filled = compiled(source, given)(state.data);
      if (filled.length > MOST_CHARACTERS) throw new Fault(`it makes more than ${MOST_CHARACTERS.toLocaleString("en")} characters`);
      return { text: filled, names: [...state.names], missing: [...state.missing], notes: [...state.notes] };
    } catch (error) {
      return { ...explained(error), where };
    }
  };

  self.onmessage = ({ data: request }) => self.postMessage(fill(request));
})();
