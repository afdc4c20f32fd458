Feature: Find SAML certificates that expire soon
  Lists the certificates with which Sigma signs and decrypts SAML messages, and that have expired or expire within a number of
  days: a row for each with its purpose, its state, the days that are left, and the times between which it is valid. The
  certificate that expires first is first.

  Use it once a week, to create a new certificate before single sign-on stops working. Look at the active certificates first;
  Sigma does not use an inactive one.

  It needs a number of days. You need to be an administrator. It changes nothing. It does not check the certificates of your
  identity provider, which Sigma's API does not list.

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
