//! Removes the messages of panics from a module. A panic ends with a trap, and the page tells the
//! reader (`src/boot/page.js`). Before that, Rust writes a message to the standard error, which
//! does not exist in a browser. Therefore code that leads only to a trap is replaced by a trap, and
//! the source locations in messages are overwritten with zeros.

use std::collections::HashSet;
use walrus::ir::{Br, BrIf, BrTable, Instr, InstrSeq, InstrSeqId, Return, Unreachable, Visitor};
use walrus::ir::{Value, dfs_in_order};
use walrus::{ConstExpr, DataKind, FunctionId, FunctionKind, LocalFunction, Module};

/// Parts of the names of the functions that every panic and every out-of-memory error calls. If the
/// compiler uses other names, the module is larger, but still correct.
const PANICS: [&str; 3] = ["::panicking::panic_fmt", "rust_begin_unwind", "::rust_oom"];

/// Removes the messages of panics from a module. The functions must still have their names.
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

/// The functions of a module, by their effects.
struct Endings {
    /// Functions that always end with a trap and have no visible effect before.
    fatal: HashSet<FunctionId>,
    /// Functions that may have an effect outside the module's memory.
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

    /// Finds the functions that may have an effect outside, given the functions that are known to
    /// be fatal. A function that calls such a function has the effect, too.
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

    /// Returns `true` if a function always ends with a trap.
    fn is_fatal(&self, function: &LocalFunction) -> bool {
        let entry = function.entry_block();
        let mut ways = WaysOut {
            entry,
            is_found: false,
        };
        dfs_in_order(&mut ways, function, entry);
        !ways.is_found && self.trap(function.block(entry)).is_some()
    }

    /// Returns the index of the first instruction that always ends with a trap.
    fn trap(&self, sequence: &InstrSeq) -> Option<usize> {
        sequence.iter().position(|(it, _)| match it {
            Instr::Unreachable(_) => true,
            Instr::Call(call) => self.fatal.contains(&call.func),
            _ => false,
        })
    }

    /// Removes from a function the instructions before a trap that have no visible effect, and the
    /// instructions after the trap.
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

/// The visible effects of a function.
#[derive(Default)]
struct Work {
    calls: Vec<FunctionId>,
    /// `true` if the function does more than call other functions and change memory.
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

/// Returns `true` if an instruction changes only memory, globals and locals.
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

/// Returns `true` if an instruction only decides which instruction is next.
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

/// A visitor that finds out whether a function can return.
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

/// Collects the instruction sequences of a function.
#[derive(Default)]
struct Sequences(Vec<InstrSeqId>);

impl<'module> Visitor<'module> for Sequences {
    fn start_instr_seq(&mut self, sequence: &'module InstrSeq) {
        self.0.push(sequence.id());
    }
}

/// Overwrites the data of `core::panic::Location` with zeros: address and length of the path, line,
/// column, and the path itself. `start` is the address of the data.
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

    /// Returns a module with the export `ask`. The export calls the host at its start. Unless its
    /// argument is 0, it then calls the host again and panics.
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
