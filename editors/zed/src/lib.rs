//! Starts "plainspeak lsp", which is installed with: pip install "plainspeak[lsp]".

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
            r#"plainspeak is not installed. Install it with: pip install "plainspeak[lsp]"."#
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
