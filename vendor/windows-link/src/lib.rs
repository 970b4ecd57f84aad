//! How `windows-sys` and its kin import a function of the system, with what Windows 7 lacks set right.
//!
//! They name `combase.dll` as the home of COM's memory functions. That file came with Windows 8, and a program
//! that imports it does not start on Windows 7; `ole32.dll` has the same functions on every Windows since XP.
//! `.ci/windows` holds it: no import may be missing from Windows 7.
#![no_std]

/// Declares a function of the system and the DLL that it is imported from.
#[cfg(windows)]
#[macro_export]
macro_rules! link {
    ("combase.dll" $($function:tt)*) => {
        $crate::link!("ole32.dll" $($function)*);
    };
    ($library:literal $abi:literal $($name:literal)? fn $($function:tt)*) => {
        #[link(name = $library, kind = "raw-dylib", modifiers = "+verbatim")]
        extern $abi {
            $(#[link_name = $name])?
            pub fn $($function)*;
        }
    };
}

/// Elsewhere the declaration alone, so that documentation and checks pass.
#[cfg(not(windows))]
#[macro_export]
macro_rules! link {
    ($library:literal $abi:literal $($name:literal)? fn $($function:tt)*) => {
        extern $abi {
            pub fn $($function)*;
        }
    };
}
