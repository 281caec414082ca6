/** Words that open every list of guessed passwords, in the languages of our users. */
export const commonPasswords: ReadonlySet<string> = new Set([
  'password', 'passwordpassword', 'qwerty', 'qwertyuiop', 'qwertyuiop[]', 'asdfghjkl', 'zxcvbnm', 'letmein', 'welcome', 'admin', 'administrator',
  'iloveyou', 'monkey', 'dragon', 'football', 'baseball', 'sunshine', 'princess', 'superman', 'master', 'shadow', 'michael',
  '123456789012', '1234567890123', '111111111111', '000000000000', '012345678901', '1q2w3e4r5t6y', 'q1w2e3r4t5y6', '1qaz2wsx3edc',
  'пароль', 'парольпароль', 'йцукен', 'йцукенгшщзхї', 'фівапролджє', 'ячсмитьбю', 'україна', 'слава', 'славаукраїні', 'героямслава', 'любов', 'кохання',
  'turbota', 'турбота', 'ukraine', 'slavaukraini',
]);
