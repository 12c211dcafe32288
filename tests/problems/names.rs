//! Files that are named as people name them, or are not what they are named for → what is said of each, word for word.

use snapbox::{IntoData, assert_data_eq, str};

use crate::support::portal;

const POINTER: &str = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";

#[test]
fn a_pointer_of_git_lfs_is_called_one() {
    let files = "\n== pages/about.md\n---\ntitle: x\n---\n![A bridge](../images/bridge.jpg)\n";
    let portal = portal(files);
    portal.write("images/bridge.jpg", POINTER);
    portal.write("councils/west.yaml", POINTER);
    assert_data_eq!(portal.errors(), str![[r#"
error[unreadable]: the text itself is not here, only a Git LFS pointer to it
--> councils/west.yaml
 = help: fetch it with `git lfs pull`, and keep texts in Git itself: take their ending out of `.gitattributes`

error[bad-picture]: the picture `images/bridge.jpg` itself is not here, only a Git LFS pointer to it
 --> pages/about.md:4:1
  |
4 | ![A bridge](../images/bridge.jpg)
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: fetch what it points to with `git lfs pull`; a workflow does so with `lfs: true` where it checks out the repository
"#]].raw());
}
