//! On Windows, what the system shows of the program: icon, version, manifest. Elsewhere nothing is built.

use std::env;
use std::path::PathBuf;
use std::process::Command;

/// What the resources are made of.
const SOURCES: [&str; 3] = ["assets/windows/program.rc", "assets/windows/program.manifest", "assets/icon/icon.ico"];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // The system the program is for, not the one that builds it.
    if env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("windows") {
        embed_resources();
    }
}

fn embed_resources() {
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
    }
    let variable = |name: &str| env::var(name).unwrap_or_default();
    let numbers = ["MAJOR", "MINOR", "PATCH"].map(|part| variable(&format!("CARGO_PKG_VERSION_{part}"))).join(",");
    let object = PathBuf::from(variable("OUT_DIR")).join("resources.o");
    let made = Command::new("x86_64-w64-mingw32-windres")
        .arg(format!("-DVERSION_NUMBERS={numbers},0"))
        .arg(format!("-DVERSION_TEXT=\\\"{}\\\"", variable("CARGO_PKG_VERSION")))
        .arg(SOURCES[0])
        .arg(&object)
        .status();
    match made {
        Ok(status) if status.success() => {
            println!("cargo::rustc-link-arg-bins={}", object.display());
            // The main thread has 8 MB on Linux, where the sheet is tried, and 1 MB on Windows unless told.
            println!("cargo::rustc-link-arg-bins=-Wl,--stack,8388608");
            // Parts that begin on a page are mapped; others Wine copies into memory before the program starts.
            println!("cargo::rustc-link-arg-bins=-Wl,--file-alignment,4096");
        }
        Ok(status) => println!("cargo::error=windres ended with {status}"),
        Err(error) => println!("cargo::error=x86_64-w64-mingw32-windres (package gcc-mingw-w64-x86-64): {error}"),
    }
}
