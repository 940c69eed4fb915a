//! What the module would say of a panic, left out. A panic ends in a trap, which the page tells the
//! reader of (`src/boot/page.js`); the words Rust makes of it before go to a standard error stream,
//! and there is none in a browser. So whatever leads to nothing but a trap becomes one, and the
//! places in sources that messages name are blanked.

use std::collections::HashSet;
use walrus::ir::{Br, BrIf, BrTable, Instr, InstrSeq, InstrSeqId, Return, Unreachable, Visitor};
use walrus::ir::{Value, dfs_in_order};
use walrus::{ConstExpr, DataKind, FunctionId, FunctionKind, LocalFunction, Module};

/// What the functions are called that every panic, and running out of memory, comes to. Where the
/// compiler calls them otherwise, the module only stays larger.
const PANICS: [&str; 3] = ["::panicking::panic_fmt", "rust_begin_unwind", "::rust_oom"];

/// Takes what panics would say out of a module that still has the names of its functions.
pub fn mute(module: &mut Module) {
    let endings = Endings::find(module);
    for (id, function) in module.funcs.iter_local_mut() {
        endings.cut(id, function);
    }
    walrus::passes::gc::run(module);
    let segments: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in segments {
        let data = module.data.get_mut(id);
        if let DataKind::Active { offset, .. } = &data.kind
            && let ConstExpr::Value(Value::I32(start)) = offset
            && let Ok(start) = usize::try_from(*start)
        {
            blank_places(&mut data.value, start);
        }
    }
}

/// The functions of a module, by what calling them comes to.
struct Endings {
    /// Those that end in a trap, whatever they are given, and do nothing anyone sees before.
    fatal: HashSet<FunctionId>,
    /// Those that may do something outside the module's memory.
    seen: HashSet<FunctionId>,
}

impl Endings {
    fn find(module: &Module) -> Self {
        let panics = module.funcs.iter().filter(|it| {
            let name = it.name.as_deref().unwrap_or_default();
            PANICS.iter().any(|panic| name.contains(panic))
        });
        let mut endings = Self {
            fatal: panics.map(walrus::Function::id).collect(),
            seen: HashSet::new(),
        };
        let works: Vec<(FunctionId, Work)> = module
            .funcs
            .iter()
            .map(|it| (it.id(), Work::of(&it.kind)))
            .collect();
        loop {
            endings.look_again(&works);
            let fatal = |(id, function): (FunctionId, &LocalFunction)| {
                let is_new = !endings.fatal.contains(&id) && !endings.seen.contains(&id);
                (is_new && endings.is_fatal(function)).then_some(id)
            };
            let found: Vec<_> = module.funcs.iter_local().filter_map(fatal).collect();
            if found.is_empty() {
                return endings;
            }
            endings.fatal.extend(found);
        }
    }

    /// Finds those that may do something outside, with what is known to be fatal by now: who calls
    /// one that may, may itself.
    fn look_again(&mut self, works: &[(FunctionId, Work)]) {
        self.seen.clear();
        loop {
            let before = self.seen.len();
            for (id, work) in works {
                let may = || work.is_seen || work.calls.iter().any(|it| self.seen.contains(it));
                if !self.fatal.contains(id) && may() {
                    self.seen.insert(*id);
                }
            }
            if self.seen.len() == before {
                return;
            }
        }
    }

    /// Whether a function cannot be left but by a trap.
    fn is_fatal(&self, function: &LocalFunction) -> bool {
        let entry = function.entry_block();
        let mut ways = WaysOut {
            entry,
            is_found: false,
        };
        dfs_in_order(&mut ways, function, entry);
        !ways.is_found && self.trap(function.block(entry)).is_some()
    }

    /// Where a sequence of instructions comes to a trap.
    fn trap(&self, sequence: &InstrSeq) -> Option<usize> {
        sequence.iter().position(|(it, _)| match it {
            Instr::Unreachable(_) => true,
            Instr::Call(call) => self.fatal.contains(&call.func),
            _ => false,
        })
    }

    /// Leaves out of a function what comes before a trap and is not seen, and what would follow it.
    fn cut(&self, id: FunctionId, function: &mut LocalFunction) {
        let mut sequences = Sequences::default();
        dfs_in_order(&mut sequences, function, function.entry_block());
        for sequence in sequences.0 {
            let sequence = function.block_mut(sequence);
            let Some(trap) = self.trap(sequence) else {
                continue;
            };
            let is_needed = |it: &Instr| match it {
                Instr::Call(call) => self.seen.contains(&call.func),
                other => !is_inside(other),
            };
            let before = &sequence.instrs[..trap];
            let needed = before.iter().rposition(|(it, _)| is_needed(it));
            let kept = match needed {
                Some(last) if !self.fatal.contains(&id) => last + 1,
                _ => 0,
            };
            sequence.instrs.truncate(kept);
            let trap = (Instr::Unreachable(Unreachable {}), Default::default());
            sequence.instrs.push(trap);
        }
    }
}

/// What a function does, as far as others can see it.
#[derive(Default)]
struct Work {
    calls: Vec<FunctionId>,
    /// Whether it does more than to call others and to change memory.
    is_seen: bool,
}

impl Work {
    fn of(kind: &FunctionKind) -> Self {
        let mut work = Self::default();
        match kind {
            FunctionKind::Local(it) => dfs_in_order(&mut work, it, it.entry_block()),
            FunctionKind::Import(_) | FunctionKind::Uninitialized(_) => work.is_seen = true,
        }
        work
    }
}

impl<'module> Visitor<'module> for Work {
    fn visit_instr(&mut self, instruction: &'module Instr, _: &'module walrus::ir::InstrLocId) {
        match instruction {
            Instr::Call(call) => self.calls.push(call.func),
            other => self.is_seen |= !is_inside(other) && !is_control(other),
        }
    }
}

/// Whether an instruction changes nothing but memory, globals and locals.
const fn is_inside(instruction: &Instr) -> bool {
    matches!(
        instruction,
        Instr::LocalGet(_)
            | Instr::LocalSet(_)
            | Instr::LocalTee(_)
            | Instr::GlobalGet(_)
            | Instr::GlobalSet(_)
            | Instr::Const(_)
            | Instr::Unop(_)
            | Instr::Binop(_)
            | Instr::Select(_)
            | Instr::Drop(_)
            | Instr::Load(_)
            | Instr::Store(_)
            | Instr::MemoryCopy(_)
            | Instr::MemoryFill(_)
    )
}

/// Whether an instruction only says which comes next.
const fn is_control(instruction: &Instr) -> bool {
    matches!(
        instruction,
        Instr::Block(_)
            | Instr::Loop(_)
            | Instr::IfElse(_)
            | Instr::Br(_)
            | Instr::BrIf(_)
            | Instr::BrTable(_)
            | Instr::Return(_)
            | Instr::Unreachable(_)
    )
}

/// Looks whether a function can be left.
struct WaysOut {
    entry: InstrSeqId,
    is_found: bool,
}

impl<'module> Visitor<'module> for WaysOut {
    fn visit_return(&mut self, _: &Return) {
        self.is_found = true;
    }

    fn visit_br(&mut self, it: &Br) {
        self.is_found |= it.block == self.entry;
    }

    fn visit_br_if(&mut self, it: &BrIf) {
        self.is_found |= it.block == self.entry;
    }

    fn visit_br_table(&mut self, it: &BrTable) {
        self.is_found |= it.default == self.entry || it.blocks.contains(&self.entry);
    }
}

/// The sequences of instructions a function is made of.
#[derive(Default)]
struct Sequences(Vec<InstrSeqId>);

impl<'module> Visitor<'module> for Sequences {
    fn start_instr_seq(&mut self, sequence: &'module InstrSeq) {
        self.0.push(sequence.id());
    }
}

/// Blanks what `core::panic::Location` keeps for messages, in data that begins at an address: where
/// the path of a source lies and how long it is, line and column; and the path itself.
fn blank_places(data: &mut [u8], start: usize) {
    const SIZE: usize = 16;
    let mut paths = HashSet::new();
    for at in (0..data.len().saturating_sub(SIZE - 1)).step_by(4) {
        let word = |place: usize| {
            let four = data[at + 4 * place..][..4].try_into();
            u32::from_le_bytes(four.unwrap_or_default()) as usize
        };
        let (from, long, line, column) = (word(0), word(1), word(2), word(3));
        let path = from.checked_sub(start).and_then(|from| {
            let path = from..from.checked_add(long)?;
            let is_path = data.get(path.clone())?.ends_with(b".rs");
            (is_path && (1..1 << 20).contains(&line) && (1..1 << 12).contains(&column))
                .then_some(path)
        });
        if let Some(path) = path {
            data[at..at + SIZE].fill(0);
            paths.insert(path);
        }
    }
    for path in paths {
        data[path].fill(0);
    }
}

#[cfg(test)]
mod tests {
    use super::{Sequences, blank_places, mute};
    use walrus::ir::dfs_in_order;
    use walrus::{FunctionBuilder, FunctionId, Module, ValType};

    /// A module whose export `ask` tells the host that it begins, and then panics for all but 0,
    /// which tells the host, too.
    fn asking() -> Module {
        let mut module = Module::default();
        let nothing = module.types.add(&[], &[]);
        let (tell, _) = module.add_import_func("host", "tell", nothing);
        let panic = ending(&mut module, "core::panicking::panic_fmt", tell);
        let unwrap = ending(&mut module, "core::option::unwrap_failed", panic);
        let given = module.locals.add(ValType::I32);
        let mut ask = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[]);
        ask.func_body().call(tell).local_get(given).if_else(
            None,
            |then| {
                then.call(tell).i32_const(3).drop().call(unwrap);
            },
            |_| {},
        );
        let ask = ask.finish(vec![given], &mut module.funcs);
        module.exports.add("ask", ask);
        module
    }

    fn ending(module: &mut Module, name: &str, calls: FunctionId) -> FunctionId {
        let mut function = FunctionBuilder::new(&mut module.types, &[], &[]);
        function.name(name.to_owned());
        function.func_body().call(calls).unreachable();
        function.finish(Vec::new(), &mut module.funcs)
    }

    #[test]
    fn a_panic_only_traps_and_what_is_done_before_is_done_still() {
        let mut module = asking();
        mute(&mut module);
        assert_eq!(
            module.funcs.iter().count(),
            2,
            "the host's function, and `ask`"
        );
        let (_, ask) = module.funcs.iter_local().next().unwrap();
        let mut sequences = Sequences::default();
        dfs_in_order(&mut sequences, ask, ask.entry_block());
        let written = sequences.0.into_iter().map(|sequence| {
            let instructions = ask.block(sequence).instrs.iter();
            let written: Vec<_> = instructions.map(|(it, _)| format!("{it:?}")).collect();
            let names = written.iter().filter_map(|it| it.split('(').next());
            names.collect::<Vec<_>>().join(" ")
        });
        let expected = ["Call LocalGet IfElse", "Call Unreachable", ""];
        assert_eq!(written.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn places_in_sources_are_blanked_and_nothing_else() {
        let place = |long: u32| [1000, long, 12, 5].map(u32::to_le_bytes).concat();
        let mut data = [&b"src/app.rs: kept"[..], &place(10), &place(11)].concat();
        blank_places(&mut data, 1000);
        assert_eq!(data[..16], *b"\0\0\0\0\0\0\0\0\0\0: kept");
        assert_eq!(data[16..32], [0; 16]);
        assert_eq!(data[32..], place(11));
    }
}
