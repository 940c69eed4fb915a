//! Makes the glue smaller. wasm-bindgen writes readable code with long names and a variable for
//! every result. Every file of the offline edition contains this code.

/// Names shorter than this many characters are not changed.
const LONG: usize = 5;

/// Shortens the names of the glue's functions and arguments, and joins `const ret = …` with the
/// `return` after it. Exports, given as `name` or `alias: name`, keep their names.
pub fn shorten(glue: &str, exports: &[String]) -> String {
    let glue = returned_at_once(glue);
    let names = declared(&glue, exports);
    let mut text = String::with_capacity(glue.len());
    let mut rest = glue.as_str();
    while let Some(start) = rest.find(is_of_name) {
        let word = &rest[start..];
        let (word, after) = word.split_at(word.find(|it| !is_of_name(it)).unwrap_or(word.len()));
        text.push_str(&rest[..start]);
        let place = names.iter().position(|it| *it == word);
        match place.filter(|_| !text.ends_with('.')) {
            Some(place) => text.push_str(&format!("${place}")),
            None => match word.strip_prefix("arg").filter(|it| is_number(it)) {
                Some(number) => text.push_str(&format!("a{number}")),
                None => text.push_str(word),
            },
        }
        rest = after;
    }
    text + rest
}

/// Replaces `const ret = f();` and `return ret;` by `return f();`.
fn returned_at_once(glue: &str) -> String {
    let mut text = String::with_capacity(glue.len());
    let mut lines = glue.lines().peekable();
    while let Some(line) = lines.next() {
        let answer = line.strip_prefix("const ret = ");
        match answer.filter(|_| lines.peek() == Some(&"return ret;")) {
            Some(answer) => {
                text.push_str("return ");
                text.push_str(answer);
                lines.next();
            }
            None => text.push_str(line),
        }
        text.push('\n');
    }
    text
}

/// Returns the long names of functions, and of the one variable that most of them use. Exported
/// names are left out.
fn declared<'a>(glue: &'a str, exports: &[String]) -> Vec<&'a str> {
    let mut names: Vec<&str> = glue
        .split("function ")
        .skip(1)
        .filter_map(|it| Some(&it[..it.find('(')?]))
        .chain(["WASM_VECTOR_LEN"])
        .filter(|it| glue.contains(it) && it.len() >= LONG && it.chars().all(is_of_name))
        .filter(|it| {
            !exports
                .iter()
                .any(|export| export.split(' ').any(|kept| kept == *it))
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn is_of_name(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_' || sign == '$'
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|it| it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_names_become_short_and_those_of_others_stay() {
        let glue = "function isLikeNone(x) {\nreturn x == null;\n}\n\
                    function started(arg0) {\nconst ret = wasm.isLikeNone(arg0);\nreturn ret;\n}\n\
                    started(isLikeNone(argument));\n";
        let expected = "function $0(x) {\nreturn x == null;\n}\n\
                        function started(a0) {\nreturn wasm.isLikeNone(a0);\n}\n\
                        started($0(argument));\n";
        assert_eq!(shorten(glue, &["init: started".to_owned()]), expected);
    }
}
