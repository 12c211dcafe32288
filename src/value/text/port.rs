//! The port in an address of the web. In: the host of an address, perhaps with a port behind it. Out: a port that there is nowhere.

/// Returns the port behind a host where no computer can have it: they go from 1 to 65535.
///
/// ```
/// use mercat::value::impossible_port;
///
/// assert_eq!(impossible_port("example.org:99999"), Some("99999"));
/// assert_eq!(impossible_port("example.org:8080"), None);
/// assert_eq!(impossible_port("example.org"), None);
/// ```
pub fn impossible_port(host: &str) -> Option<&str> {
    let (_, port) = host.rsplit_once(':')?;
    let is_number = !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && port.parse::<u16>().unwrap_or(0) == 0).then_some(port)
}
