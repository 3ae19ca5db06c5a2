//! The browser's module: cargo, wasm-bindgen, wasm-opt; its glue: esbuild.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::{Browser, cache, files};
use crate::{
    process::{cargo, run, say},
    workspace::{FRONT, NPM},
};

pub const TARGET: &str = "wasm32-unknown-unknown";
/// Name of module and glue; the site adds a hash of their content.
const NAME: &str = "densach";
/// rustc may use bulk memory and saturating conversions, so the optimiser must accept both.
const OPTIMISE: [&str; 3] = ["-Oz", "--enable-bulk-memory", "--enable-nontrapping-float-to-int"];

/// Spaces, comments and long names leave the glue; what it does and what it exports stay.
const MINIFY: [&str; 5] = [
    "--minify",
    "--format=esm",
    "--target=chrome111,firefox115,safari16.4",
    "--log-level=warning",
    "--allow-overwrite",
];

/// Defined here because only `make dev` uses it. Measured after one change in a page: 2 to 6 seconds of processor time
/// instead of 13, growing with the application, for a module a tenth larger before optimisation.
const QUICK_PROFILE: [&str; 5] = [
    "profile.wasm-dev.inherits='wasm-release'",
    "profile.wasm-dev.opt-level=1",
    "profile.wasm-dev.lto='off'",
    "profile.wasm-dev.codegen-units=16",
    "profile.wasm-dev.incremental=true",
];

/// What the browser loads.
pub struct Module {
    /// The glue that starts the module.
    pub js: Vec<u8>,
    /// The module.
    pub wasm: Vec<u8>,
    /// Scripts the glue imports, by path relative to it. Their names hold a hash already.
    pub snippets: BTreeMap<PathBuf, Vec<u8>>,
}

/// Builds the module.
pub fn build(browser: Browser) -> Result<Module> {
    // Read once: what is hashed is what is bound, whatever another cargo writes meanwhile.
    let raw = files::read(&compile(browser)?)?;
    let made = match browser {
        Browser::Quick => cache::folder("module-quick", &cache::key(&[&raw]), |folder| bind(&raw, folder))?,
        Browser::Shipped => {
            // The raw module names the wasm-bindgen version it needs; the lock names the optimiser's.
            let lock = files::read(&Path::new(NPM).join("package-lock.json"))?;
            let options = [OPTIMISE.join(" "), MINIFY.join(" ")].concat();
            let key = cache::key(&[&raw, &lock, options.as_bytes()]);
            cache::folder("module", &key, |folder| {
                bind(&raw, folder)
                    .and_then(|()| optimise(folder))
                    .and_then(|()| minify(folder))
            })?
        }
    };
    collect(&made)
}

/// Compiles `app` for the browser and returns rustc's file.
fn compile(browser: Browser) -> Result<PathBuf> {
    let profile = match browser {
        Browser::Shipped => "wasm-release",
        Browser::Quick => "wasm-dev",
    };
    say(&format!("browser module ({profile})"));
    let mut build = cargo();
    build.args([
        "build",
        "--package",
        "app",
        "--lib",
        "--no-default-features",
        "--features",
        "hydrate",
    ]);
    build.args(["--target", TARGET, "--target-dir", FRONT, "--profile", profile]);
    if browser == Browser::Quick {
        build.args(QUICK_PROFILE.iter().flat_map(|setting| ["--config", setting]));
    }
    run(&mut build)?;
    Ok(compiled(profile, "app"))
}

/// Where rustc puts a package's module.
pub fn compiled(profile: &str, package: &str) -> PathBuf {
    Path::new(FRONT)
        .join(TARGET)
        .join(profile)
        .join(format!("{package}.wasm"))
}

/// Writes glue and module for what rustc wrote. The page says where the module is (its name is hashed), so the glue has no default path.
fn bind(raw: &[u8], folder: &Path) -> Result<()> {
    say("wasm-bindgen");
    let mut generator = Bindgen::new();
    generator.input_bytes(NAME, raw.to_vec()).web(true)?;
    generator.typescript(false).omit_default_module_path(true);
    generator.remove_name_section(true).remove_producers_section(true);
    generator
        .generate(folder)
        .context("wasm-bindgen cannot read the module")
}

/// A program of the build tools.
fn tool(path: &str) -> Result<PathBuf> {
    let tool = Path::new(NPM).join("node_modules").join(path);
    ensure!(
        tool.is_file(),
        "{} is missing: `make setup` installs it",
        tool.display()
    );
    Ok(tool)
}

/// Replaces the glue by a smaller one.
fn minify(folder: &Path) -> Result<()> {
    let glue = folder.join(format!("{NAME}.js"));
    run(Command::new(tool("esbuild/bin/esbuild")?)
        .arg(&glue)
        .args(MINIFY)
        .arg(format!("--outfile={}", glue.display())))
}

/// Replaces the module by a smaller one.
fn optimise(folder: &Path) -> Result<()> {
    say("wasm-opt -Oz (about 20 seconds)");
    let module = module(folder);
    let tool = tool("binaryen/bin/wasm-opt")?;
    run(Command::new("node")
        .arg(&tool)
        .args(OPTIMISE)
        .arg(&module)
        .arg("-o")
        .arg(&module))
}

fn module(folder: &Path) -> PathBuf {
    folder.join(format!("{NAME}_bg.wasm"))
}

fn collect(folder: &Path) -> Result<Module> {
    let snippets = files::below(folder)?
        .into_iter()
        .filter(|path| path.starts_with("snippets"));
    Ok(Module {
        js: files::read(&folder.join(format!("{NAME}.js")))?,
        wasm: files::read(&module(folder))?,
        snippets: snippets
            .map(|path| Ok((path.clone(), files::read(&folder.join(path))?)))
            .collect::<Result<_>>()?,
    })
}
