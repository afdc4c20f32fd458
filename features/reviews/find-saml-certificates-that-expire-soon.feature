Feature: Find SAML certificates that expire soon
  The certificates with which Sigma signs and decrypts SAML messages, and that expire within a number of days or have expired
  already: a row for each with its purpose, its state, the days that are left, and the times between which it is valid. The
  one that expires first comes first.

  Use it before single sign-on stops working: run it once a week, and create a new certificate in time. Look at the active
  ones first; Sigma does not use one that is inactive.

  It needs a number of days. You need to be an administrator. It changes nothing. The certificates of your identity provider
  are not checked: Sigma's API does not list them.

  @runbook
  Scenario Outline: Find the SAML certificates that expire within a number of days
    When I list the SAML certificates that expire within <days> days
    Then each SAML certificate on the list expires within <days> days

    Examples: What you fill in
      | days |
      | 60   |

  Rule: Certificates that are valid for longer are left out
    In the sandbox, one signing certificate is valid for two more years, one expires in 25 days, and an encryption
    certificate has expired.

    @sandbox
    Scenario: A certificate expires in 25 days
      When I list the SAML certificates that expire within 30 days
      Then the list has these SAML certificates:
        | purpose    | state    | days left |
        | encryption | inactive | expired   |
        | signing    | active   | 25        |

    @sandbox
    Scenario: No certificate expires in the days that remain
      When I list the SAML certificates that expire within 20 days
      Then the list has these SAML certificates:
        | purpose    | state    | days left |
        | encryption | inactive | expired   |
