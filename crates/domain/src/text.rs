//! Rules of Vietnamese text: searching without accents, sorting as a Vietnamese reader expects.

/// The letter without tone and vowel marks, or `None` when the character is itself a combining mark.
///
/// Covers every precomposed Vietnamese letter and the combining marks of its decomposed form.
/// `đ` does not decompose in Unicode, so it is named here.
fn bare(letter: char) -> Option<char> {
    Some(match letter {
        '\u{300}' | '\u{301}' | '\u{302}' | '\u{303}' | '\u{306}' | '\u{309}' | '\u{31b}' | '\u{323}' => return None,
        'à' | 'á' | 'ả' | 'ã' | 'ạ' | 'ă' | 'ằ' | 'ắ' | 'ẳ' | 'ẵ' | 'ặ' | 'â' | 'ầ' | 'ấ' | 'ẩ' | 'ẫ' | 'ậ' => {
            'a'
        }
        'è' | 'é' | 'ẻ' | 'ẽ' | 'ẹ' | 'ê' | 'ề' | 'ế' | 'ể' | 'ễ' | 'ệ' => 'e',
        'ì' | 'í' | 'ỉ' | 'ĩ' | 'ị' => 'i',
        'ò' | 'ó' | 'ỏ' | 'õ' | 'ọ' | 'ô' | 'ồ' | 'ố' | 'ổ' | 'ỗ' | 'ộ' | 'ơ' | 'ờ' | 'ớ' | 'ở' | 'ỡ' | 'ợ' => {
            'o'
        }
        'ù' | 'ú' | 'ủ' | 'ũ' | 'ụ' | 'ư' | 'ừ' | 'ứ' | 'ử' | 'ữ' | 'ự' => 'u',
        'ỳ' | 'ý' | 'ỷ' | 'ỹ' | 'ỵ' => 'y',
        'đ' => 'd',
        other => other,
    })
}

/// The text for searching: lower case, no marks, single spaces. `Thủ Đức` and `thu duc` fold to the same.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase).filter_map(bare) {
        if letter.is_whitespace() {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        } else {
            folded.push(letter);
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Whether every word of `query` begins some word of `text`, without regard to marks and case.
pub fn matches(text: &str, query: &str) -> bool {
    let text = fold(text);
    fold(query)
        .split(' ')
        .all(|wanted| text.split([' ', '-', '.', '(']).any(|word| word.starts_with(wanted)) || text.contains(wanted))
}

/// Rank of a letter in the Vietnamese alphabet and of its tone (ngang, huyền, hỏi, ngã, sắc, nặng).
fn rank(letter: char) -> (u32, u8) {
    const VOWELS: [(&str, char); 12] = [
        ("aàảãáạ", 'a'),
        ("ăằẳẵắặ", 'ă'),
        ("âầẩẫấậ", 'â'),
        ("eèẻẽéẹ", 'e'),
        ("êềểễếệ", 'ê'),
        ("iìỉĩíị", 'i'),
        ("oòỏõóọ", 'o'),
        ("ôồổỗốộ", 'ô'),
        ("ơờởỡớợ", 'ơ'),
        ("uùủũúụ", 'u'),
        ("ưừửữứự", 'ư'),
        ("yỳỷỹýỵ", 'y'),
    ];
    const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    let (plain, tone) = VOWELS
        .iter()
        .find_map(|(tones, plain)| tones.chars().position(|t| t == letter).map(|tone| (*plain, tone)))
        .unwrap_or((letter, 0));
    let place = ALPHABET.chars().position(|a| a == plain);
    // Letters outside the alphabet follow it, in code point order.
    let base = place.map_or(u32::from(plain) + 1_000, |place| {
        u32::try_from(place).unwrap_or(0) + 100
    });
    (base, u8::try_from(tone).unwrap_or(0))
}

/// A key whose byte order is Vietnamese reading order: Đ after D, tones in their order after the letters agree,
/// numbers by value (`Quận 2` before `Quận 10`). Made here and stored, so both databases sort alike.
pub fn sort_key(text: &str) -> String {
    use std::fmt::Write as _;
    let mut letters = String::new();
    let mut tones = String::new();
    let mut characters = text.chars().flat_map(char::to_lowercase).peekable();
    while let Some(character) = characters.next() {
        if character.is_ascii_digit() {
            let mut digits = String::from(character);
            while let Some(digit) = characters.next_if(char::is_ascii_digit) {
                digits.push(digit);
            }
            let digits = digits.trim_start_matches('0');
            // The number of digits leads, so that a longer number is the larger one.
            let _ = write!(letters, "0{:03}{digits};", digits.len());
        } else if character.is_alphanumeric() {
            let (base, tone) = rank(character);
            let _ = write!(letters, "{base:05x}");
            tones.push(char::from(b'0' + tone));
        } else if !letters.is_empty() && !letters.ends_with(' ') {
            letters.push(' ');
        }
    }
    format!("{}|{tones}", letters.trim_end())
}

/// The text in Unicode's composed form, so that what looks equal is equal. Applied once, where text enters the program.
#[cfg(feature = "data")]
pub fn composed(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    text.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_forgets_marks_and_case() {
        assert_eq!(fold("  Thành  phố Thủ Đức "), "thanh pho thu duc");
        assert_eq!(fold("Thu\u{309} \u{110}u\u{31b}\u{301}c"), "thu duc");
    }

    #[test]
    fn searching_finds_words_by_their_beginning() {
        assert!(matches("Quận Bình Thạnh", "binh th"));
        assert!(matches("Quận Bình Thạnh", "thanh binh"));
        assert!(!matches("Quận Bình Thạnh", "tân"));
    }

    #[test]
    fn names_sort_as_a_reader_expects() {
        let mut names = [
            "Quận 10",
            "Đông",
            "Quận 2",
            "Dung",
            "Dũng",
            "Dùng",
            "Bình Tân",
            "Bình Chánh",
            "Ơn",
            "Ông",
            "Oanh",
        ];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(
            names,
            [
                "Bình Chánh",
                "Bình Tân",
                "Dung",
                "Dùng",
                "Dũng",
                "Đông",
                "Oanh",
                "Ông",
                "Ơn",
                "Quận 2",
                "Quận 10"
            ]
        );
    }
}
