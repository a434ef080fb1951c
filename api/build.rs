//! Has cargo look where macros read without its knowing: at the migrations, and at the built site,
//! whose hashed names change. The site's folder is made empty where there is none yet, because cargo
//! takes a missing path for a changed one and would build anew each time.

fn main() {
    println!("cargo::rerun-if-changed=../migrations");
    println!("cargo::rerun-if-changed=../dist");
    if let Err(reason) = std::fs::create_dir_all("../dist") {
        println!("cargo::warning=dist/ cannot be made ({reason}); the server is built without the site");
    }
}
