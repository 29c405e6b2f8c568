//! Starts "plainspeak lsp", which is installed in the folder of its source with: pip install ".[lsp]".

use zed_extension_api as zed;

struct Plainspeak;

impl zed::Extension for Plainspeak {
    fn new() -> Self {
        Self
    }

    fn language_server_command(
        &mut self,
        _server: &zed::LanguageServerId,
        worktree: &zed::Worktree,
    ) -> zed::Result<zed::Command> {
        let command = worktree.which("plainspeak").ok_or_else(|| {
            r#"plainspeak is not installed. In the folder of its source, run: pip install ".[lsp]"."#
                .to_string()
        })?;
        Ok(zed::Command {
            command,
            args: vec!["lsp".to_string()],
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Plainspeak);
