//! The colours of `style/tokens.css`, held to what eyes can tell apart: contrast of text by WCAG 2, distances between
//! classes in Oklab, for full colour vision and for the three kinds of colour blindness (Machado, Oliveira and Fernandes,
//! "A Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, severity 1; tritanopia by the same).

use std::collections::BTreeMap;

use palette::color_difference::{EuclideanDistance as _, Wcag21RelativeContrast as _};
use palette::{FromColor as _, LinSrgb, Oklab, Srgb};

const TOKENS: &str = include_str!("../../../style/tokens.css");

type Colours = BTreeMap<String, Srgb<f32>>;
type Matrix = [[f32; 3]; 3];

/// How colours are seen: matrices over linear red, green and blue.
const SIGHTS: [(&str, Matrix); 4] = [
    (
        "full colour vision",
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// The themes: everything before the dark set, that set over it, and each again for readers who ask for more contrast.
fn themes() -> [(&'static str, Colours); 4] {
    let (light, rest) = TOKENS.split_once("prefers-color-scheme: dark").unwrap_or((TOKENS, ""));
    let (dark, rest) = rest.split_once("@media (prefers-contrast: more)").unwrap_or((rest, ""));
    let contrast = rest.split("@media").next().unwrap_or_default();
    let light = read(light);
    let mut both = light.clone();
    both.extend(read(dark));
    assert_ne!(light["paper"], both["paper"], "there is a dark set");
    let (high_light, high_dark) = (strengthened(contrast, &light), strengthened(contrast, &both));
    assert_ne!(
        light["map-line"], high_light["map-line"],
        "there is a set with more contrast"
    );
    [
        ("light", light),
        ("dark", both),
        ("light, more contrast", high_light),
        ("dark, more contrast", high_dark),
    ]
}

/// The colours with the tokens that take others' values: `--ink-2: var(--ink)`.
fn strengthened(css: &str, colours: &Colours) -> Colours {
    let mut stronger = colours.clone();
    let rules = css.split(['{', ';', '}']).filter_map(|rule| {
        let (name, value) = rule.trim().strip_prefix("--")?.split_once(':')?;
        Some((name, value.trim().strip_prefix("var(--")?.strip_suffix(')')?))
    });
    // A token may take the value of one that is itself replaced, in whatever order they are written.
    let rules: BTreeMap<&str, &str> = rules.collect();
    for name in rules.keys() {
        let mut from = *name;
        while let Some(next) = rules.get(from) {
            from = next;
        }
        stronger.insert((*name).to_owned(), colours[from]);
    }
    stronger
}

/// The tokens that are plain colours.
fn read(css: &str) -> Colours {
    css.split(['{', ';', '}'])
        .filter_map(|rule| {
            let (name, value) = rule.trim().rsplit_once("--")?.1.split_once(':')?;
            let colour: Srgb<u8> = value.trim().parse().ok()?;
            Some((name.trim().to_owned(), colour.into_format()))
        })
        .collect()
}

fn seen(colour: Srgb<f32>, by: &Matrix) -> Oklab {
    let linear: LinSrgb<f32> = colour.into_linear();
    let [red, green, blue] =
        by.map(|row| (row[0] * linear.red + row[1] * linear.green + row[2] * linear.blue).clamp(0.0, 1.0));
    Oklab::from_color(LinSrgb::new(red, green, blue))
}

fn steps(name: &str) -> [String; 5] {
    [1, 2, 3, 4, 5].map(|step| format!("{name}-{step}"))
}

#[test]
fn text_can_be_read_on_every_ground() {
    for (theme, colours) in themes() {
        let mut pairs: Vec<(String, String)> = Vec::new();
        for ink in ["ink", "ink-2", "ink-3", "teal", "danger", "up", "down"] {
            for ground in ["paper", "surface", "sunken", "raised"] {
                pairs.push((ink.to_owned(), ground.to_owned()));
            }
        }
        for state in ["idle", "unit", "city", "back", "ok", "danger"] {
            pairs.push((state.to_owned(), format!("{state}-tint")));
        }
        pairs.push(("on-teal".to_owned(), "teal".to_owned()));
        pairs.push(("ink".to_owned(), "lamp-tint".to_owned()));
        for step in steps("seq").into_iter().chain(steps("div")) {
            pairs.push((format!("{step}-ink"), step));
        }
        for (ink, ground) in pairs {
            let contrast = colours[&ink].relative_contrast(colours[&ground]);
            assert!(
                contrast >= 4.5,
                "{theme}: {ink} on {ground} has a contrast of {contrast:.2}"
            );
        }
    }
}

#[test]
fn neighbouring_classes_are_told_apart_by_every_eye() {
    // About four times what is just noticeable in Oklab.
    const APART: f32 = 0.08;
    for (theme, colours) in themes() {
        for (sight, matrix) in &SIGHTS {
            for scale in ["seq", "div"] {
                for pair in steps(scale).windows(2) {
                    let [one, other] = [&pair[0], &pair[1]].map(|step| seen(colours[step], matrix));
                    let distance = one.distance(other);
                    assert!(
                        distance >= APART,
                        "{theme}, {sight}: {} and {} are {distance:.3} apart",
                        pair[0],
                        pair[1]
                    );
                }
            }
        }
    }
}

#[test]
fn the_two_ends_of_a_change_are_never_mistaken() {
    for (theme, colours) in themes() {
        for (sight, matrix) in &SIGHTS {
            for (worse, better) in [
                ("div-1", "div-5"),
                ("div-1", "div-4"),
                ("div-2", "div-5"),
                ("div-2", "div-4"),
            ] {
                let distance = seen(colours[worse], matrix).distance(seen(colours[better], matrix));
                assert!(
                    distance >= 0.08,
                    "{theme}, {sight}: {worse} and {better} are {distance:.3} apart"
                );
            }
        }
    }
}

#[test]
fn the_sequential_scale_goes_one_way_in_lightness() {
    for (theme, colours) in themes() {
        for (sight, matrix) in &SIGHTS {
            let lightness = steps("seq").map(|step| seen(colours[&step], matrix).l);
            let falls = lightness.windows(2).all(|pair| pair[0] - pair[1] > 0.06);
            let rises = lightness.windows(2).all(|pair| pair[1] - pair[0] > 0.06);
            assert!(falls || rises, "{theme}, {sight}: {lightness:?}");
        }
    }
}

#[test]
fn printed_in_grey_the_sequential_scale_keeps_its_order() {
    let [(_, light), ..] = themes();
    let luminance = steps("seq").map(|step| light[&step].relative_contrast(Srgb::new(0.0, 0.0, 0.0)));
    assert!(
        luminance.windows(2).all(|pair| pair[0] / pair[1] > 1.3),
        "{luminance:?}"
    );
}

#[test]
fn things_side_by_side_are_told_apart_by_every_eye() {
    let sides = [1, 2, 3, 4, 5, 6].map(|side| format!("side-{side}"));
    for (theme, colours) in themes() {
        for (at, side) in sides.iter().enumerate() {
            for ground in ["paper", "surface"] {
                let contrast = colours[side].relative_contrast(colours[ground]);
                assert!(
                    contrast >= 3.0,
                    "{theme}: {side} on {ground} has a contrast of {contrast:.2}"
                );
            }
            for (sight, matrix) in &SIGHTS {
                for other in &sides[..at] {
                    let distance = seen(colours[side], matrix).distance(seen(colours[other], matrix));
                    assert!(
                        distance >= 0.08,
                        "{theme}, {sight}: {side} and {other} are {distance:.3} apart"
                    );
                }
            }
        }
    }
}

#[test]
fn more_contrast_is_more() {
    let [(_, light), (_, dark), (_, high_light), (_, high_dark)] = themes();
    for (usual, high) in [(light, high_light), (dark, high_dark)] {
        for (mark, least) in [("ink-2", 7.0), ("ink-3", 7.0), ("line", 3.0), ("map-line", 7.0)] {
            let contrast = |colours: &Colours| colours[mark].relative_contrast(colours["paper"]);
            let (before, now) = (contrast(&usual), contrast(&high));
            assert!(now >= least && now > before, "{mark}: {before:.2}, then {now:.2}");
        }
    }
}
