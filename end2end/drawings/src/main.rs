//! Prints the set as the machine draws it.

fn main() {
    print!("{}", drawings::drawings());
}
